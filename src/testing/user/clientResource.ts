import type { RESOURCE_METHODS } from './clientMethods.js';
import type { WebUrl } from './fields.js';
import type { Methods } from './unavailable.js';

/** What every client object has. */
export interface ClientResource extends Methods<typeof RESOURCE_METHODS> {
  pathRoot: string;
}

/** When a client object was made and changed. */
export interface ClientDates {
  createdAt: Date;
  updatedAt: Date;
}

/** A verification as clerk-js gives it. JSON null becomes one with `status: null`. */
export interface ClientVerification extends ClientResource {
  status: 'unverified' | 'verified' | 'transferable' | 'failed' | 'expired' | null;
  strategy: string | null;
  attempts: number | null;
  expireAt: Date | null;
  externalVerificationRedirectURL: WebUrl | null;
  nonce: string | null;
  message: string | null;
  error: null;
  verifiedAtClient: string | null;
  verifiedFromTheSameClient: () => boolean;
}
