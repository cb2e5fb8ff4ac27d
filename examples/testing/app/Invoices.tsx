import { Show, useOrganization, useUser } from './clerk.js';

export function Invoices() {
  const { user } = useUser();
  const { organization } = useOrganization();
  return (
    <main>
      <h1>
        {organization?.name}, {user?.fullName}
      </h1>
      <Show when={{ permission: 'org:invoices:create' }} fallback={<p>Ask an admin</p>}>
        <button type="button">New invoice</button>
      </Show>
    </main>
  );
}
