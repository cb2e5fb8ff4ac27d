import { createClerkClient, verifyToken } from '@clerk/backend';

const secretKey = process.env.CLERK_SECRET_KEY;
const authorizedParties = ['https://app.example.com'];
const clerk = createClerkClient({ secretKey });

/** What the user of a token pays for. */
export async function tierOf(token) {
  const { sub } = await verifyToken(token, { secretKey, authorizedParties });
  const { privateMetadata } = await clerk.users.getUser(sub);
  return privateMetadata.tier;
}
