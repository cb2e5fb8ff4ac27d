import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';
import { setOwn } from '../../internal/setOwn.js';
import { nothing as none } from '../input/checked.js';
import { hasOrganization, type MeasuredPayload, measurePayload } from '../size/measurePayload.js';
import { encodingUncertainty } from '../size/measureRendered.js';
import { createSizer, doubtIds, jsonBytes, noDoubts, stringBytes } from '../template/goJson.js';
import { isOurs } from '../template/parseClaimsTemplate.js';
import { nothing, type Reading, readerOf, reading } from '../template/readField.js';
import { choose, extraOfInteger, plainText } from '../template/renderTemplate.js';
import { ownText, type Source } from '../template/resources.js';
import type {
  ParsedTemplate,
  TemplateExpression,
  TemplateNode,
  TemplateOperand,
} from '../template/types.js';
import type { ClaimBytes, ClaimsContext, ClaimUncertainty, TokenOptions } from '../types.js';
import type { AuditSums } from './AuditSums.js';
import { isAlone, isClear } from './isClear.js';

/** What one token comes to. */
export interface PlainToken {
  readonly userId: string;
  readonly payloadBytes: number;
  readonly customClaimsBytes: number;
  readonly hasOrganization: boolean;
}

/** A claim whose size differs from one user to the next, and its sums so far. */
interface Column {
  readonly name: string;
  /** null: the user's id, which Clerk writes itself. */
  readonly render: Render | null;
  /** Of the name, with colon and comma. */
  readonly nameBytes: number;
  /** Of the user who is measured. */
  bytes: number;
  totalBytes: number;
  maxBytes: number;
}

// Far below what is refused, so that the thorough way decides what is.
const MOST_NODES = 100_000;
const MOST_LETTERS = 1_000_000;

const noContext: ClaimsContext = none;

type Render = () => unknown;

/**
 * Measures tokens whose context is a user and nothing else, as an export has them by the million: claims that are the same
 * for all are measured once, and no payload is built. What is not clear is left to the thorough way, which gives the same
 * sums.
 */
export class PlainUsers {
  readonly #doubts = noDoubts();
  readonly #sizer = createSizer(this.#doubts);
  readonly #idSizer = createSizer(null);
  readonly #columns: readonly Column[];
  readonly #fixed: readonly ClaimBytes[];
  readonly #always: readonly ClaimUncertainty[];
  /** Bytes of the payload before the columns. */
  readonly #base: number;
  readonly #hasOrganization: boolean;
  #isClear = true;
  readonly #parts: { user: Source | null; organization: null; membership: null } = {
    user: null,
    organization: null,
    membership: null,
  };
  /** Bytes that the encoder does not spend on integers of Clerk. */
  #extra = 0;
  #users = 0;

  /** null when the template, or the options, are not clear for every user. */
  static of(template: ParsedTemplate, options: TokenOptions): PlainUsers | null {
    if (!isOurs(template) || !template.nodes.every(([, node]) => isClear(node))) return null;
    try {
      const { warnings, ...rendered } = template.render({ user: { id: '' } }, options);
      if (warnings.some(({ code }) => code === 'other-version-claim')) return null;
      const probe = measurePayload({ ...rendered, warnings }, options);
      const custom = probe.claims.filter(({ origin }) => origin === 'custom');
      // A claim that Clerk refuses has its doubts all the same, and one of these may look like an organization.
      const isOpen =
        custom.length < template.nodes.length ||
        custom.some(({ name }) => name === 'o' || name === 'org_id');
      return isOpen ? null : new PlainUsers(template, options, probe);
    } catch {
      return null; // the thorough way says what is wrong
    }
  }

  private constructor(template: ParsedTemplate, options: TokenOptions, probe: MeasuredPayload) {
    const nodes = new Map(template.nodes);
    const columns: Column[] = [];
    const fixed: ClaimBytes[] = [];
    for (const claim of probe.claims) {
      const { name, origin } = claim;
      const isId = name === 'sub' && own(options.defaults, 'sub') === undefined;
      const node = origin === 'custom' ? nodes.get(name) : null;
      if (node === undefined || (node === null && !isId)) fixed.push(claim);
      else {
        const nameBytes = stringBytes(name, this.#idSizer) + 2;
        const render = node && this.#renderer(node);
        columns.push({ name, render, nameBytes, bytes: 0, totalBytes: 0, maxBytes: 0 });
      }
    }
    this.#columns = columns;
    this.#fixed = fixed;
    this.#base = fixed.reduce((sum, { bytes }) => sum + bytes, 1);
    this.#always = encodingUncertainty({ ...probe, doubts: noDoubts() }, options);
    this.#hasOrganization = hasOrganization(probe.payload);
  }

  /** Measures and counts one token; null, and nothing is counted, when it takes the thorough way. */
  add(context: ClaimsContext, sums: AuditSums): PlainToken | null {
    const user = isAlone(context) ? own(context, 'user') : null;
    const userId = ownText(user, 'id');
    if (!isRecord(user) || userId === undefined) return null;
    this.#begin(user);
    let payloadBytes = this.#base;
    let customClaimsBytes = 0;
    try {
      for (const column of this.#columns) {
        const { render, nameBytes } = column;
        if (render === null) column.bytes = nameBytes + stringBytes(userId, this.#idSizer);
        else {
          this.#extra = 0;
          column.bytes = nameBytes + jsonBytes(render(), this.#sizer) - this.#extra;
          customClaimsBytes += column.bytes;
        }
        payloadBytes += column.bytes;
        if (!this.#isClear || this.#sizer.nodes > MOST_NODES) return null;
      }
    } catch {
      return null;
    }
    this.#count(sums);
    return { userId, payloadBytes, customClaimsBytes, hasOrganization: this.#hasOrganization };
  }

  /** Hands over what was counted, and begins anew. */
  settle(sums: AuditSums): void {
    const users = this.#users;
    if (users === 0) return;
    this.#users = 0;
    for (const { name, origin, bytes } of this.#fixed) {
      sums.addClaim(name, origin, users, users * bytes, bytes);
    }
    for (const { id, bytes } of this.#always) sums.addDoubt(id, users, bytes);
    for (const column of this.#columns) {
      const { name, render, totalBytes, maxBytes } = column;
      sums.addClaim(name, render ? 'custom' : 'default', users, totalBytes, maxBytes);
      column.totalBytes = column.maxBytes = 0;
    }
  }

  #begin(user: Source): void {
    this.#parts.user = user;
    this.#isClear = true;
    this.#sizer.nodes = this.#idSizer.nodes = 0;
    for (const id of doubtIds) this.#doubts[id] = 0;
  }

  #count(sums: AuditSums): void {
    this.#users++;
    for (const column of this.#columns) {
      column.totalBytes += column.bytes;
      if (column.bytes > column.maxBytes) column.maxBytes = column.bytes;
    }
    for (const id of doubtIds) if (this.#doubts[id] > 0) sums.addDoubt(id, 1, this.#doubts[id]);
  }

  /** What renders a node for the user who is measured. */
  #renderer(node: TemplateNode): Render {
    switch (node.kind) {
      case 'static':
        return () => node.value;
      case 'value': {
        const read = this.#reader(node.expression);
        return () => {
          const { value, integer } = read();
          if (integer && typeof value === 'number') {
            const extra = extraOfInteger(value);
            this.#extra += Math.max(extra, 0);
            this.#doubts['number-format'] -= Math.abs(extra);
          }
          return value;
        };
      }
      case 'text':
        return this.#joiner(node.parts);
      case 'array': {
        const items = node.items.map((item) => this.#renderer(item));
        return () => items.map((render) => render());
      }
      case 'object': {
        const entries = node.entries.map(([key, child]) => [key, this.#renderer(child)] as const);
        return () => {
          const object: Record<string, unknown> = {};
          for (const [key, render] of entries) setOwn(object, key, render());
          return object;
        };
      }
    }
  }

  #joiner(parts: readonly (string | TemplateExpression)[]): Render {
    const readers = parts.map((part) => (typeof part === 'string' ? part : this.#reader(part)));
    return () => {
      let text = '';
      for (const read of readers) {
        if (typeof read === 'string') text += read;
        else {
          const { value, integer } = read();
          const plain = plainText(value, integer);
          if (plain === null) this.#isClear = false;
          else text += plain;
        }
      }
      if (text.length > MOST_LETTERS) this.#isClear = false;
      return text;
    };
  }

  #reader({ operands }: TemplateExpression): () => Reading {
    const readers = operands.map((operand) => this.#operandReader(operand));
    return () => {
      const chosen = choose(readers);
      if (chosen.doubt !== null || chosen.unknown || chosen.value === undefined)
        this.#isClear = false;
      return chosen;
    };
  }

  #operandReader(operand: TemplateOperand): () => Reading {
    if (operand.kind === 'literal') {
      const literal = reading(operand.value);
      return () => literal;
    }
    const { field, keys } = operand;
    if (field === null) return () => nothing;
    const read = readerOf(field);
    return () => read(this.#parts, noContext, keys);
  }
}
