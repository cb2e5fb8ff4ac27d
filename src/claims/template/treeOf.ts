import { IsoclerkError } from '../../errors.js';
import { type JsonTree, MAX_TEMPLATE_DEPTH, tooDeep } from './jsonTree.js';
import { short, shortPath } from './warnings.js';

const MOST_VALUES = 1_000_000;

/** Data as a tree without positions, so that templates have one form. */
export function treeOf(value: unknown): JsonTree {
  const path: (string | number)[] = [];
  const at = -1;
  let nodes = 0;
  const within = (key: string | number, data: unknown): JsonTree => {
    path.push(typeof key === 'string' ? short(key) : key);
    const tree = visit(data);
    path.pop();
    return tree;
  };
  const visit = (data: unknown): JsonTree => {
    // A sparse list counts as long as it says it is.
    nodes += Array.isArray(data) ? data.length + 1 : 1;
    if (path.length > MAX_TEMPLATE_DEPTH || nodes > MOST_VALUES) throw tooDeep(`${path[0] ?? ''}`);
    if (data === null || typeof data === 'string' || typeof data === 'boolean') {
      return { kind: 'value', at, value: data };
    }
    if (typeof data === 'number' && Number.isFinite(data))
      return { kind: 'value', at, value: data };
    if (Array.isArray(data)) {
      const items = Array.from(data, (item, index) => within(index, item ?? null));
      return { kind: 'array', at, items };
    }
    if (typeof data === 'object') {
      const entries = Object.entries(data).filter(([, child]) => child !== undefined);
      return {
        kind: 'object',
        at,
        entries: entries.map(([key, child]) => ({ key, at, end: at, tree: within(key, child) })),
      };
    }
    throw new IsoclerkError('ISOCLERK_CLAIMS_VALUE_INVALID', 'JSON cannot hold this value', {
      path: shortPath(path),
      hint: 'Use plain JSON data.',
    });
  };
  return visit(value);
}
