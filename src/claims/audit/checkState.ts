import { IsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';
import { readable } from '../../readable.js';
import { isCount, isList } from '../input/checked.js';
import { checkOptions } from '../input/checkOptions.js';
import { claimUncertainties } from '../size/claimUncertainties.js';
import { fixedLength } from '../size/fixedLength.js';
import { base64Length } from '../size/quantities.js';
import { parseClaimsTemplate } from '../template/parseClaimsTemplate.js';
import type { ClaimUncertaintyId } from '../types.js';
import {
  type AuditedClaim,
  type AuditedToken,
  type AuditedUncertainty,
  type AuditOptions,
  type AuditState,
  auditRules,
  byLength,
  LAST_BUCKET,
} from './auditState.js';

const CODE = 'ISOCLERK_CLAIMS_AUDIT_INVALID';

const bad = (path: string): IsoclerkError =>
  new IsoclerkError(CODE, 'This is no state of an audit', {
    path,
    hint: 'Pass the parsed JSON of an audit unchanged.',
  });

/** Throws that a part of the state is bad, unless something holds for it. */
function hold(condition: boolean, path: string): asserts condition {
  if (!condition) throw bad(path);
}

/** Runs another check, whose own error would name another input. */
function within<T>(path: string, check: () => T): T {
  try {
    return check();
  } catch {
    throw bad(path);
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isUncertainty = (value: unknown): value is ClaimUncertaintyId =>
  isText(value) && Object.hasOwn(claimUncertainties, value);

/**
 * Checks a state that comes from elsewhere completely: what `toJSON` wrote passes, and nothing passes that makes a later
 * sum wrong. The parts have to agree with each other, too.
 */
export function checkState(state: unknown): AuditState {
  return readable(CODE, () => readState(state));
}

function readState(state: unknown): AuditState {
  hold(own(state, 'format') === 1, 'format');
  const template = own(state, 'template');
  hold(isRecord(template), 'template');
  const { claims: written } = within('template', () => parseClaimsTemplate(template));
  const options: AuditOptions = within('options', () =>
    checkOptions(own(state, 'options'), auditRules),
  );
  const users = own(state, 'users');
  hold(isCount(users), 'users');
  const buckets = readBuckets(own(state, 'buckets'), users);
  const maxPayloadBytes = own(state, 'maxPayloadBytes');
  const last = buckets.at(-1)?.[0] ?? 0;
  hold(
    isCount(maxPayloadBytes) && Math.min(maxPayloadBytes, LAST_BUCKET) === last,
    'maxPayloadBytes',
  );
  const longest = within('options', () => fixedLength(options) + base64Length(maxPayloadBytes));
  return {
    format: 1,
    template: written,
    options,
    users,
    verdicts: readVerdicts(own(state, 'verdicts'), users),
    buckets,
    maxPayloadBytes,
    limits: readLimits(own(state, 'limits'), users),
    claims: readClaims(own(state, 'claims'), users),
    uncertainty: readUncertainty(own(state, 'uncertainty'), users),
    worst: readWorst(own(state, 'worst'), Math.min(users, options.worst ?? 10), longest),
  };
}

function readBuckets(value: unknown, users: number): AuditState['buckets'] {
  hold(isList(value), 'buckets');
  let before = -1;
  let left = users;
  const buckets = Array.from(value, (row) => {
    const [bytes, count] = isList(row) && row.length === 2 ? row : [];
    hold(isCount(bytes) && bytes > before && bytes <= LAST_BUCKET, 'buckets');
    hold(isCount(count) && count > 0, 'buckets');
    before = bytes;
    left -= count;
    return [bytes, count] as const;
  });
  hold(left === 0, 'buckets');
  return buckets;
}

function readVerdicts(value: unknown, users: number): AuditState['verdicts'] {
  const [fits, tight, over] = ['fits', 'tight', 'over'].map((name) => own(value, name));
  hold(isCount(fits) && isCount(tight) && isCount(over), 'verdicts');
  hold(fits + tight + over === users, 'verdicts');
  return { fits, tight, over };
}

function readLimits(value: unknown, users: number): AuditState['limits'] {
  hold(isRecord(value), 'limits');
  return Object.fromEntries(
    Object.entries(value).map(([id, over]) => {
      hold(isCount(over) && over <= users, 'limits');
      return [id, over];
    }),
  );
}

/** Rows of a list that are each of one token at least, and of no more than there are; no two have the same name. */
function readRows<Row extends { readonly users: number }>(
  value: unknown,
  path: string,
  users: number,
  read: (row: unknown) => readonly [name: string, row: Row],
): Row[] {
  hold(isList(value), path);
  const names = new Set<string>();
  return Array.from(value, (item) => {
    const [name, row] = read(item);
    hold(row.users > 0 && row.users <= users && !names.has(name), path);
    names.add(name);
    return row;
  });
}

function readClaims(value: unknown, users: number): AuditedClaim[] {
  return readRows(value, 'claims', users, (row) => {
    const [name, origin] = [own(row, 'name'), own(row, 'origin')];
    const [count, total, max] = [own(row, 'users'), own(row, 'totalBytes'), own(row, 'maxBytes')];
    hold(isText(name) && (origin === 'custom' || origin === 'default'), 'claims');
    hold(isCount(count) && isCount(total) && isCount(max), 'claims');
    hold(max <= total && total <= max * count, 'claims');
    return [`${origin} ${name}`, { name, origin, users: count, totalBytes: total, maxBytes: max }];
  });
}

function readUncertainty(value: unknown, users: number): AuditedUncertainty[] {
  return readRows(value, 'uncertainty', users, (row) => {
    const [id, count, max] = [own(row, 'id'), own(row, 'users'), own(row, 'maxBytes')];
    hold(isUncertainty(id) && isCount(count) && isCount(max), 'uncertainty');
    return [id, { id, users: count, maxBytes: max }];
  });
}

function readWorst(value: unknown, length: number, longest: number): AuditedToken[] {
  hold(isList(value) && value.length === length, 'worst');
  let before: AuditedToken | undefined;
  return Array.from(value, (row) => {
    const [id, tokenLength] = [own(row, 'id'), own(row, 'tokenLength')];
    hold(isText(id) && isCount(tokenLength), 'worst');
    const token = { id, tokenLength };
    const follows = before ? byLength(before, token) <= 0 : tokenLength === longest;
    hold(follows, 'worst');
    before = token;
    return token;
  });
}
