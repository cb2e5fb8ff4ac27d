import type { BillingResourceName } from '../generated/billingNames.js';

/** One operation of Clerk's APIs that answers with a billing resource. */
export interface BillingEndpoint {
  /** `bapi` is the Backend API, `fapi` the Frontend API. */
  readonly surface: 'bapi' | 'fapi';
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path from `/v1` on, with placeholders in braces. */
  readonly path: string;
  readonly resource: BillingResourceName;
  /**
   * How the resource is wrapped. `raw`: not at all. `page`: `{ data, total_count }`. `client`: `{ response, client }`.
   * `clientPage`: `{ response: { data, total_count }, client }`.
   */
  readonly envelope: 'raw' | 'page' | 'client' | 'clientPage';
  /** `sdk`: Clerk's SDK calls it, no published specification has it. Default: it is specified. */
  readonly origin?: 'sdk';
  /** The resource it is published with, where that is not `resource`: the shape from before 2025-11-10. */
  readonly exactResource?: BillingResourceName;
  /** The wrapper that Clerk's SDK reads, where that is not `envelope`. */
  readonly sdkEnvelope?: 'raw' | 'page';
  /** The resource can be null. */
  readonly nullable?: true;
  /** The specification says only "object"; the resource is what the same operation of a user answers. */
  readonly untyped?: true;
  /** Can answer 204 without a body. */
  readonly empty?: true;
}
