import type { Distilled } from '../distil.js';
import { parseField } from '../facts.js';
import type { Model } from '../model.js';
import type { Surface } from '../sources.js';
import type { Member } from '../types.js';
import type { Change, FieldChange } from './changes.js';
import { allows, type Fitting, fits } from './fits.js';
import { type Forms, membersAt, resourceOf } from './members.js';

/** `accepts`: silently. `flags`: as drift. */
type Verdict = 'accepts' | 'refuses' | 'flags' | 'does not know';

export interface Verdicts {
  /** The schema, its mini twin and the guard that are used in production. */
  readonly tolerant: Verdict;
  /** Those of one surface; of webhooks, the strict ones. */
  readonly exact: Verdict;
  /** The drift report. */
  readonly report: Verdict;
}

/** What our forms do today with what a change allows; undefined where none of them looks at it. */
export type Judge = (change: Change) => Verdicts | undefined;

export interface Today {
  readonly surface: Surface;
  readonly models: readonly Pick<Model, 'forms' | 'formOf'>[];
  /** The committed facts of the surface. */
  readonly facts: Distilled;
  /** Event → the tolerant form of its data. */
  readonly events: Readonly<Record<string, string>>;
  /** Endpoint → the tolerant form of its body, where that is not what is published. */
  readonly bodies: Readonly<Record<string, string | undefined>>;
}

const UNKNOWN: Verdicts = {
  tolerant: 'does not know',
  exact: 'does not know',
  report: 'does not know',
};

export function judgeBy(today: Today, newer: Distilled): Judge {
  const byModel = (
    formFits: (forms: Forms, model: Today['models'][number]) => boolean | undefined,
  ) =>
    worst(
      today.models.flatMap((model) => {
        const tolerant = formFits('tolerant', model);
        const exact = formFits('exact', model);
        return tolerant === undefined && exact === undefined
          ? []
          : [verdicts(tolerant ?? true, exact ?? true, false)];
      }),
    );

  const fitting = (forms: Forms, model: Today['models'][number]): Fitting => ({
    newer,
    forms: model.forms[forms === 'tolerant' ? 'tolerant' : today.surface],
  });

  /** Whether a component of the newer facts fits the form of one of today's. */
  const bodyFits = (is: string, component: string | undefined, named: string | undefined) =>
    byModel((forms, model) => {
      const exact = component && model.formOf(today.surface, component);
      const resource = named ?? (exact && resourceOf(model, today.surface, exact));
      const name = forms === 'tolerant' ? resource : exact;
      const known = fitting(forms, model);
      return name && known.forms.has(name)
        ? fits(parseField(is).type, { kind: 'form', name }, known)
        : undefined;
    });

  const event = ({ name, is }: Change & { part: 'event' }) => {
    if (is === undefined) return ACCEPTS;
    const form = today.events[name];
    return form ? bodyFits(is, today.facts.events?.[name], form) : UNKNOWN;
  };

  const endpoint = ({ name, aspect, is }: Change & { part: 'endpoint' }) => {
    const row = today.facts.endpoints?.[name];
    if (is === undefined || aspect === 'empty') return ACCEPTS;
    if (!row) return UNKNOWN;
    const [wrapper, body = ''] = row.split(' ');
    const parts = aspect === 'endpoint' ? is.split(' ') : [];
    const newWrapper = aspect === 'wrapper' ? is : parts[0];
    // The report looks for resources in any wrapper.
    if (newWrapper && newWrapper !== wrapper) {
      return { tolerant: 'refuses', exact: 'refuses', report: 'accepts' } as const;
    }
    const newBody = aspect === 'body' ? is : parts[1];
    if (!newBody || newBody === body) return ACCEPTS;
    const [mine, theirs] = [parseField(body), parseField(newBody)];
    if (theirs.nullable && !mine.nullable) return REFUSES;
    const component = mine.type.kind === 'component' ? mine.type.name : undefined;
    return bodyFits(newBody, component, today.bodies[name]);
  };

  const field = (change: FieldChange) =>
    worst(
      today.models.flatMap((model) => {
        const at = (forms: Forms) => membersAt(model, today.surface, change.component, forms);
        const [tolerant, exact] = [at('tolerant'), at('exact')];
        if (!tolerant || !exact) return [];
        const find = (members: readonly Member[]) => members.find(({ key }) => key === change.key);
        const unknown = change.was === undefined && !find(exact);
        return [
          verdicts(
            allows(change, find(tolerant), fitting('tolerant', model)),
            allows(change, find(exact), fitting('exact', model)),
            unknown,
          ),
        ];
      }),
    );

  return (change) => {
    if (change.part === 'event') return event(change);
    if (change.part === 'endpoint') return endpoint(change);
    // A component counts where a field, an endpoint or an event refers to it.
    return change.part === 'field' ? field(change) : undefined;
  };
}

const verdicts = (tolerant: boolean, exact: boolean, unknownKey: boolean): Verdicts => ({
  tolerant: tolerant ? 'accepts' : 'refuses',
  exact: exact ? 'accepts' : 'refuses',
  report: tolerant ? (exact && !unknownKey ? 'accepts' : 'flags') : 'refuses',
});

const ACCEPTS = verdicts(true, true, false);
const REFUSES = verdicts(false, false, false);

/** A component may stand in several models: what one of them refuses is refused. */
function worst(all: readonly Verdicts[]): Verdicts | undefined {
  if (all.length === 0) return undefined;
  const one = (forms: keyof Verdicts): Verdict =>
    (['refuses', 'flags'] as const).find((verdict) =>
      all.some((each) => each[forms] === verdict),
    ) ?? 'accepts';
  return { tolerant: one('tolerant'), exact: one('exact'), report: one('report') };
}
