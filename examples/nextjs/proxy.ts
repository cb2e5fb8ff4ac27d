// Next.js 15 and older call this file middleware.ts.
import { clerkMiddleware } from '@clerk/nextjs/server';

export default clerkMiddleware({
  // Tokens are verified without a call to Clerk. The variable alone does nothing: it has to be passed.
  ...(process.env.CLERK_JWT_KEY && { jwtKey: process.env.CLERK_JWT_KEY }),
  authorizedParties: [process.env.APP_ORIGIN ?? 'http://localhost:3000'],
});

export const config = {
  // Pages and API routes; not the files of Next.js, not static files, not webhooks.
  matcher: ['/((?!_next/|api/webhooks/|.*\\.(?:css|js|map|png|jpg|svg|ico|txt|woff2)$).*)'],
};
