import type { Member } from '../schemaType.js';
import type { BillingEndpoint } from './types.js';

type Wrap = (resource: Member<unknown>) => Member<unknown>;

/** Puts the schema of a resource into the endpoint's wrapper. */
export const wrapWith =
  (page: Wrap, client: Wrap) =>
  (envelope: BillingEndpoint['envelope'], resource: Member<unknown>): Member<unknown> => {
    const list = envelope === 'page' || envelope === 'clientPage' ? page(resource) : resource;
    return envelope === 'client' || envelope === 'clientPage' ? client(list) : list;
  };
