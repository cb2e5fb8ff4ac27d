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
  return {
    covers: coveredBy(code, structure),
    isGated: (path) => isGated(code, structure, path),
  };
}

function coveredBy(code: string, structure: string): PathTest {
  const config = CONFIG.exec(structure);
  if (!config) return hasOtherConfig(structure) ? undefined : () => true;
  const start = config.index + config[0].length;
  if (structure[start] !== '{') return undefined;
  const place = placeOfMatcher(code, structure, start);
  if (place === undefined) return () => true;
  return place < 0 ? undefined : anyOf(literalsAt(code, place));
}

function hasOtherConfig(structure: string): boolean {
  const exports = structure.replace(/\s+/g, ' ').matchAll(OTHER_CONFIG);
  return [...exports].some(([, names]) => names === undefined || /\bconfig\b/.test(names));
}

/** Where the value of `matcher` stands in an object; undefined: it has none, -1: it may come from elsewhere. */
function placeOfMatcher(code: string, structure: string, start: number): number | undefined {
  const text = withoutComments(code);
  const key = /\s*(?:(['"]?)matcher\b\1\s*(:?)|\.\.\.|\[)/y;
  let depth = 0;
  for (let at = start; at < structure.length; at++) {
    const character = structure.charAt(at);
    if (/[{[(]/.test(character)) depth++;
    else if (/[}\])]/.test(character) && --depth === 0) return undefined;
    if (depth !== 1 || !/[{,]/.test(character)) continue;
    key.lastIndex = at + 1;
    const found = key.exec(text);
    if (found) return found[2] === ':' ? key.lastIndex : -1;
  }
  return undefined;
}

/**
 * Whether the usual forms turn a path away: `if (!isPublic(request)) await auth.protect()` or its reverse, and
 * `if (isPublic(request)) return` before a `protect()`. Where something else may decide first, it is not certain.
 */
function isGated(code: string, structure: string, path: string): boolean {
  const start = /\bclerkMiddleware\s*\(/.exec(structure);
  if (!start) return false;
  const body = structure.slice(start.index + start[0].length).replace(/\s+/g, ' ');
  for (const match of [...structure.matchAll(MATCHER)].slice(0, MOST_MATCHERS)) {
    const [whole, name = ''] = match;
    const isMeant = anyOf(literalsAt(code, match.index + whole.length));
    const turnedAway = turnedAwayBy(name, body);
    if (isMeant && isMeant(path) === turnedAway) return true;
  }
  return false;
}

// In code whose spaces are single.
const PROTECT = String.raw`(?:await )?(?:\w+(?:\(\))?|\( ?await \w+\(\) ?\))\.protect ?\(`;

/** Whether a middleware turns away what a test means (true) or all else (false); undefined: that is not certain. */
function turnedAwayBy(name: string, body: string): boolean | undefined {
  const asked = String.raw`\bif ?\( ?(!?) ?${name} ?\( ?\w+ ?\) ?\) ?`;
  const gate = new RegExp(String.raw`${asked}(?:\{ ?)?${PROTECT}`).exec(body);
  const exit = new RegExp(String.raw`${asked}(?:return ?;?|\{ ?return ?;? ?\}) ?${PROTECT}`).exec(
    body,
  );
  const use = gate ?? exit;
  if (!use || !isFirst(body.slice(0, use.index))) return;
  const isNot = use[1] === '!';
  return use === gate ? !isNot : isNot;
}

/** Whether what stands in front of a statement of the middleware always comes to it. */
function isFirst(before: string): boolean {
  const count = (brace: string) => before.split(brace).length;
  const statement = before.slice(Math.max(before.lastIndexOf('{'), before.lastIndexOf('}')) + 1);
  return (
    count('{') - count('}') === 1 &&
    !/\b(?:return|else|throw)\b|[&|?]{2}/.test(before) &&
    !/\b(?:if|for|while)\b/.test(statement)
  );
}
