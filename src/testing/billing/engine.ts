import { assertEnds } from '../../internal/endless.js';
import { isRecord } from '../../internal/isRecord.js';
import { setOwn } from '../../internal/setOwn.js';
import type { Overrides } from '../overrides.js';
import { INSTANCE_ID, idOf, timeOf } from '../seed.js';
import { referenceOf } from './reference.js';
import type { Built, Rule, Rules } from './rule.js';
import type { Sample, SampleValue } from './sample.js';

// Built by name: inside, every resource is a record of unknown values. The samples and rules are typed, and so is `build`.
type Values = Readonly<Record<string, unknown>>;

/** What a family of resources is built from. A text in place of a sample is the resource that is built instead. */
export interface Kit {
  readonly samples: { readonly [name: string]: Sample | string };
  readonly rules: Rules;
}

/** Builds a resource: what is given, over what its rule implies, over its sample. */
export function build<Name extends keyof Built>(
  kit: Kit,
  name: Name,
  given: Overrides<Built[Name]>,
  seed: string,
): Built[Name];
export function build(kit: Kit, name: string, given: object, seed: string): object;
export function build(kit: Kit, name: string, given: object, seed: string): object {
  const sample = kit.samples[name];
  if (!isRecord(sample)) return build(kit, String(sample).slice(1), given, seed);
  const rule = kit.rules[name as keyof Built] as Rule<Values> | undefined;
  const own = { kit, seed, sample, given: toValues(given), implied: {}, parts: {} };
  return fill(rule ? imply(rule, own) : own);
}

/** A resource on the way. */
interface Draft {
  readonly kit: Kit;
  readonly seed: string;
  readonly sample: Sample;
  readonly given: Values;
  readonly implied: Values;
  /** Members that the rule has built already. */
  readonly parts: Record<string, unknown>;
}

function imply(rule: Rule<Values>, draft: Draft): Draft {
  const { kit, seed, given, parts } = draft;
  const part = (key: string, implied?: unknown) => {
    // No type allows that these are missing. They are as given, and what follows is as if they were there.
    if (isRefused(draft, key)) return memberOf({ ...draft, given: {} }, key, implied);
    const value = isLeftOut(given, key) ? undefined : memberOf(draft, key, implied);
    parts[key] = value;
    return value;
  };
  const implied = rule(given, {
    seed,
    part,
    build: (name, below) =>
      build(kit, name, layer(below, {}) as Overrides<Built[typeof name]>, seed),
  });
  return { ...draft, implied: toValues(implied) };
}

function fill(draft: Draft): object {
  const { sample, given, implied, parts } = draft;
  const filled = {};
  const add = (key: string): void => {
    if (isLeftOut(given, key)) return;
    const value = Object.hasOwn(parts, key) ? parts[key] : memberOf(draft, key, own(implied, key));
    if (value !== undefined) setOwn(filled, key, value);
  };
  for (const key of Object.keys(sample)) add(key);
  for (const more of [implied, given]) {
    for (const key of Object.keys(more)) {
      if (!Object.hasOwn(sample, key) && !Object.hasOwn(filled, key)) add(key);
    }
  }
  return filled;
}

/** `undefined` removes a key, as JSON does. */
const isLeftOut = (given: Values, key: string): boolean =>
  given[key] === undefined && Object.hasOwn(given, key);

/** Whether a member that is always there is given as missing. */
function isRefused({ sample, given }: Draft, key: string): boolean {
  const value = sample[key];
  const isGiven = Object.hasOwn(given, key) && (given[key] === undefined || given[key] === null);
  return isGiven && typeof value === 'string' && referenceOf(value)?.isRequired === true;
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Own properties only: rules read by name what may be missing. */
const toValues = (value: unknown): Values =>
  Object.assign(Object.create(null), isRecord(value) ? value : {});

function memberOf(draft: Draft, key: string, implied: unknown): unknown {
  const { kit, seed } = draft;
  const sample = own(draft.sample, key);
  const given = own(draft.given, key);
  const asked = given === undefined ? implied : given;
  if (asked === null) return null;
  if (isRecord(sample)) {
    const values = { implied: toValues(implied), given: toValues(given) };
    return fill({ kit, seed, sample: sample as Sample, ...values, parts: {} });
  }
  const reference = typeof sample === 'string' ? referenceOf(sample) : undefined;
  if (!reference) {
    if (asked === undefined) return sample === undefined ? undefined : plain(sample, seed);
    return asked;
  }
  const { name, isList, unasked } = reference;
  if (asked === undefined && unasked !== 'built') return unasked;
  const value = layer(implied, given) ?? {};
  if (!isList) return build(kit, name, toValues(value), seed);
  const elements: readonly unknown[] = Array.isArray(value) ? value : [value];
  return elements.map((element, index) =>
    build(kit, name, toValues(element), `${seed}/${key}${index}`),
  );
}

/** What a text of a sample stands for; of anything else a value of its own. */
function plain(sample: SampleValue, seed: string): unknown {
  if (Array.isArray(sample)) return sample.map((element) => plain(element, seed));
  if (typeof sample !== 'string') return sample;
  if (sample === '%') return timeOf(seed);
  if (sample === '#ins') return INSTANCE_ID;
  return sample.startsWith('#') ? idOf(sample.slice(1), seed) : sample;
}

/** What is given over what is implied. Where a list is given, what is implied holds for each element. */
function layer(implied: unknown, given: unknown): unknown {
  if (Array.isArray(given)) assertEnds(given);
  if (Array.isArray(given) && isRecord(implied)) {
    return given.map((element) => layer(implied, element));
  }
  if (given !== undefined && !isRecord(given)) return given;
  if (!isRecord(implied)) return given === undefined ? implied : given;
  const layered = {};
  for (const [key, value] of Object.entries(implied)) {
    if (value !== undefined) setOwn(layered, key, layer(value, undefined));
  }
  for (const [key, value] of Object.entries(toValues(given))) {
    setOwn(layered, key, value === undefined ? undefined : layer(own(implied, key), value));
  }
  return layered;
}
