/**
 * A value of a sample: itself, or a text that stands for one.
 *
 *     '#cplan'        an id with this prefix
 *     '%'             the moment of the seed
 *     '@BillingPlan'  another resource; '@BillingPlan[]' a list of one; '@BillingPlan~' one that may be given as null
 *     '?@BillingPlan' left out unless asked for; 'null@BillingPlan' null unless asked for
 */
export type SampleValue =
  | string
  | number
  | boolean
  | null
  | readonly SampleValue[]
  | { readonly [key: string]: SampleValue };

/** The usual value of a resource. */
export type Sample = { readonly [key: string]: SampleValue };
