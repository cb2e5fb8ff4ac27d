/** Frameworks of Clerk's SDKs: each reads its keys under other names. */
export type ClerkFramework =
  | 'astro'
  | 'expo'
  | 'express'
  | 'fastify'
  | 'hono'
  | 'nextjs'
  | 'nuxt'
  | 'react'
  | 'react-router'
  | 'remix'
  | 'sveltekit'
  | 'tanstack-react-start'
  | 'vue';

/** What a {@link ClerkEnvFinding} is about. Codes are stable. */
export type ClerkEnvFindingCode =
  | 'instances-mixed'
  | 'issuer-mismatch'
  | 'jwt-key-invalid'
  | 'keys-swapped'
  | 'machine-key-invalid'
  | 'name-deprecated'
  | 'publishable-key-invalid'
  | 'publishable-key-missing'
  | 'secret-exposed'
  | 'secret-key-invalid'
  | 'secret-key-missing'
  | 'url-invalid'
  | 'webhook-secret-invalid';

/** One thing to put right. Names the variable, never its value. */
export interface ClerkEnvFinding {
  /** `'error'`: it does not work, or a secret is public. `'warning'`: it may be meant so. */
  readonly severity: 'error' | 'warning';
  readonly code: ClerkEnvFindingCode;
  /** Name of the variable; of the expected one where it is missing. */
  readonly variable: string;
  /** What is wrong and what to do. */
  readonly message: string;
}
