/** A page of the Backend API, and of the Frontend API's plans. */
export interface BillingPage<Resource> {
  data: Resource[];
  /** Items on all pages together. */
  total_count?: number | undefined;
}

/** The Frontend API's wrapper: the answer, and the client as it is after the request. */
export interface BillingClientEnvelope<Response> {
  response: Response;
  /** The signed-in client, not described here. */
  client?: unknown;
}

/** What Clerk's SDK reads after a removal. */
export interface BillingDeletedObject {
  object: string;
  id?: string | undefined;
  slug?: string | undefined;
  deleted: boolean;
}
