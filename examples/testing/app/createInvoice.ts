import { auth } from './clerk.js';

export async function createInvoice(): Promise<string> {
  const { userId, orgId, has } = await auth();
  if (!userId) return 'sign in first';
  if (!has({ permission: 'org:invoices:create' })) return 'not allowed';
  return `invoice of ${orgId} by ${userId}`;
}
