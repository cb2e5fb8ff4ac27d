import * as backend3 from '@clerk/backend';
import * as backend229 from 'clerk-backend-2-29';
import * as backend233 from 'clerk-backend-2-33';
import { personJSON } from '../fixtures/user/person.js';
import { fromBackend } from '../user/sdk/backend.js';
import { describeTaint } from './taint.js';

interface Client {
  readonly users: {
    getUser(id: string): Promise<object>;
    getOrganizationMembershipList(of: { userId: string }): Promise<{ data: object[] }>;
  };
}
interface Sdk {
  createClerkClient(options: { secretKey: string; apiUrl: string }): Client;
}

const sdks: Readonly<Record<string, Sdk>> = {
  '2.29': backend229,
  '2.33': backend233,
  '3.25': backend3,
};
for (const [version, sdk] of Object.entries(sdks)) {
  const user = await fromBackend(
    sdk,
    () => personJSON,
    ({ users }) => users.getUser('user_2ada'),
  );
  const { data } = await fromBackend(
    sdk,
    () => ({ data: personJSON.organization_memberships, total_count: 1 }),
    ({ users }) => users.getOrganizationMembershipList({ userId: 'user_2ada' }),
  );
  describeTaint(`@clerk/backend ${version}`, {
    'a live user': user,
    'a spread copy': { ...user },
    'a JSON copy': JSON.parse(JSON.stringify(user)),
    'a structured clone': structuredClone(user),
    'a live membership': data[0],
  });
}
