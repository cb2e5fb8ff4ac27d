import { structureOf, withoutComments } from '../code.js';
import { anyOf, literalsAt } from './matcher.js';

/** Whether a path is meant; undefined where the code says more than is understood here. */
type PathTest = ((path: string) => boolean) | undefined;

/** What a middleware says about paths, by the patterns that are written in it. */
export interface Middleware {
  /** Which paths `config.matcher` covers; all of them when there is none. */
  readonly covers: PathTest;
  /** Whether Clerk turns a path away that has no session: true only where it certainly does. */
  readonly isGated: (path: string) => boolean;
}

const CONFIG = /\bexport\s+(?:const|let|var)\s+config\b[^={]{0,200}=\s*/;
// In code whose spaces are single: a `config` without a value, or one that is listed.
const OTHER_CONFIG = /\bexport ?(?:(?:const|let|var) config\b|\{([^{}]*)\})/g;
const MATCHER = /\b(?:const|let|var)\s+(\w+)\s*=\s*createRouteMatcher\s*\(/g;
const MOST_MATCHERS = 50;

export function readMiddleware(code: string): Middleware {
  const structure = structureOf(code);
  const text = withoutComments(code);
  return {
    covers: coveredBy(text, structure),
    isGated: gateOf(text, structure),
  };
}

function coveredBy(text: string, structure: string): PathTest {
  const config = CONFIG.exec(structure);
  if (!config) return hasOtherConfig(structure) ? undefined : () => true;
  const start = config.index + config[0].length;
  return structure[start] === '{' ? coveredByConfig(text, structure, start) : undefined;
}

function hasOtherConfig(structure: string): boolean {
  const exports = structure.replace(/\s+/g, ' ').matchAll(OTHER_CONFIG);
  return [...exports].some(([, names]) => names === undefined || /\bconfig\b/.test(names));
}

/** What the `matcher` of an object covers. A short, spread or computed key has no literals behind it. */
function coveredByConfig(text: string, structure: string, start: number): PathTest {
  const key = /\s*(?:(['"]?)matcher\b\1\s*:?|\.\.\.|\[)/y;
  let depth = 0;
  for (const { 0: mark, index } of structure.slice(start).matchAll(/[{}()[\],]/g)) {
    if (/[{[(]/.test(mark)) depth++;
    else if (mark !== ',' && --depth === 0) break;
    if (depth !== 1 || !/[{,]/.test(mark)) continue;
    key.lastIndex = start + index + 1;
    if (key.test(text)) return anyOf(literalsAt(text, key.lastIndex));
  }
  return () => true;
}

// What Next.js runs is the default export, or has one of two names.
const CLERK =
  /\b(?:(default)|(?:const|let|var)\s+(\w+)\s*(?::\s*\w+\s*)?=)\s*clerkMiddleware\s*\(\s*/;
const EXPORTED =
  /\bexport\s+(?:default\s+(\w+)[^\S\n]*(?:[;\n]|$)|(?:const|let|var)\s+(middleware|proxy)\b)/g;
// The rest is read in code whose spaces are single.
const HANDLER =
  /^(?:async\s?)?(?:function(?:\s\w+)?\s?)?\(\s?(\w+)\b[^(){},]*,\s?(\w+)\b[^(){}]*\)\s?(?::[^(){}=]*)?(?:=>\s?)?\{/;

/** What Clerk runs for each request: the names of what it is given, and what it does. */
interface Handler {
  readonly auth: string;
  readonly request: string;
  readonly body: string;
}

function handlerOf(structure: string): Handler | undefined {
  const clerk = CLERK.exec(structure);
  if (!clerk) return;
  const [whole, isDefault, name] = clerk;
  const exported = [...structure.matchAll(EXPORTED)].map(([, left, right]) => left ?? right);
  if (!isDefault && !exported.includes(name)) return;
  const code = structure
    .slice(clerk.index + whole.length)
    .replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '));
  const handler = HANDLER.exec(code);
  if (!handler) return;
  const [head, auth = '', request = ''] = handler;
  return { auth, request, body: blockOf(code.slice(head.length)) };
}

/** Code up to the brace that closes what is around it. */
function blockOf(code: string): string {
  let depth = 1;
  for (const { 0: brace, index } of code.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return code.slice(0, index);
  }
  return code;
}

/**
 * Which paths the usual forms turn away: `if (!isPublic(request)) await auth.protect()` or its reverse, and
 * `if (isPublic(request)) return` before a `protect()`. Where something else may decide first, it is not certain.
 */
function gateOf(text: string, structure: string): (path: string) => boolean {
  const handler = handlerOf(structure);
  if (!handler) return () => false;
  const matchers = [...structure.matchAll(MATCHER)].slice(0, MOST_MATCHERS);
  const gates = matchers.flatMap(({ 0: whole, 1: name = '', index }) => {
    const isMeant = anyOf(literalsAt(text, index + whole.length));
    const turnedAway = turnedAwayBy(name, handler);
    return isMeant && turnedAway !== undefined ? [{ isMeant, turnedAway }] : [];
  });
  return (path) => gates.some(({ isMeant, turnedAway }) => isMeant(path) === turnedAway);
}

/** Whether a middleware turns away what a test means (true) or all else (false); undefined: that is not certain. */
function turnedAwayBy(name: string, { auth, request, body }: Handler): boolean | undefined {
  const asked = String.raw`\bif\s?\(\s?(!?)\s?${name}\s?\(\s?${request}\s?\)\s?\)\s?`;
  // What nobody waits for turns nobody away, but for the form of old, which throws at once.
  const protect = String.raw`(?:(?:return (?:await\s)?|await\s)${auth}|(?:return )?(?:await\s)?(?:${auth}\(\)|\(\s?await\s${auth}\(\)\s?\)))\.protect\s?\(`;
  // Behind a new line is what follows; behind a space is what is returned.
  const leave = String.raw`(?:return(?:\s?;|\n)|\{\s?return\s?;?\s?\})\s?`;
  const gate = new RegExp(String.raw`${asked}(?:\{\s?)?${protect}`).exec(body);
  const exit = new RegExp(asked + leave + protect).exec(body);
  const use = gate ?? exit;
  if (!use || !isFirst(body.slice(0, use.index))) return;
  const isNot = use[1] === '!';
  return use === gate ? !isNot : isNot;
}

/** Whether what stands in front of a statement of the middleware always comes to it. */
function isFirst(before: string): boolean {
  const count = (brace: string) => before.split(brace).length;
  const statement = before.slice(Math.max(0, before.lastIndexOf('{'), before.lastIndexOf('}')));
  return (
    count('{') === count('}') &&
    !/\b(?:return|else|throw)\b|[&|?]{2}/.test(before) &&
    !/\b(?:if|for|while)\b/.test(statement)
  );
}
