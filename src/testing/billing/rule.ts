import type { BuiltBilling, BuiltEventData } from '../generated/built.js';
import type { Overrides } from '../overrides.js';

/** Everything that is built from a sample, by name. */
export interface Built extends BuiltBilling, BuiltEventData {}

/**
 * What a rule says about a resource, below what the caller gives: any part of it, at any depth. What is undefined is
 * not said; in place of a list stands what holds for each of its elements.
 */
type Implied<T> = T extends readonly (infer E)[]
  ? Implied<E> | readonly E[]
  : T extends object
    ? { readonly [K in keyof T]?: Implied<T[K]> | undefined }
    : T;

export interface Building<T> {
  readonly seed: string;
  /** Builds a member, once and for all: what is given over what is implied over its own sample and rule. */
  part<K extends keyof T>(key: K, implied?: Implied<T[K]>): T[K];
  /** Builds another resource of the same seed. */
  build<Name extends keyof Built>(name: Name, implied: Implied<Built[Name]>): Built[Name];
}

/** What follows from what is given: sums, ids of parts, times of a status. */
export type Rule<T> = (given: Overrides<T>, building: Building<T>) => Implied<T>;

export type Rules = { readonly [Name in keyof Built]?: Rule<Built[Name]> };
