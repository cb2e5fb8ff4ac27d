/** Another resource in a sample. */
export interface Reference {
  readonly name: string;
  readonly isList: boolean;
  /** What stands there unless it is asked for. */
  readonly unasked: 'built' | null | undefined;
  /** Always there, and never null. */
  readonly isRequired: boolean;
}

// Each is read many times, and there are few.
const known = new Map<string, Reference | undefined>();

/** Reads `'@BillingPlan'`, `'@BillingPlan~'`, `'?@BillingFeature[]'`, `'null@BillingCredits'`; nothing for any other text. */
export function referenceOf(text: string): Reference | undefined {
  if (!known.has(text)) known.set(text, read(text));
  return known.get(text);
}

function read(text: string): Reference | undefined {
  const [, mark, name, list, nullable] = /^(\?|null)?@(\w+)(\[\])?(~)?$/.exec(text) ?? [];
  if (name === undefined) return undefined;
  const unasked = mark === undefined ? 'built' : mark === '?' ? undefined : null;
  const isRequired = mark === undefined && nullable === undefined;
  return { name, isList: list !== undefined, unasked, isRequired };
}
