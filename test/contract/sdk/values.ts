import { type FactType, parseField } from '../../../scripts/contract/facts.js';
import type { SourceFacts } from '../../../scripts/contract/sources.js';

/** Every key, or those that have to be there. */
type Extent = 'least' | 'most';

/** The values of a component of an SDK: the least, the most, and the most once for each thing that a field may be. */
export function valuesOf(source: SourceFacts, component: string): Record<string, unknown>[] {
  const { components } = source.facts;

  const build = (type: FactType, extent: Extent, depth: number): unknown => {
    switch (type.kind) {
      case 'literal':
        return type.value;
      case 'component':
        return object(type.name, extent, depth + 1);
      case 'list':
        return extent === 'least' ? [] : [build(type.of, extent, depth)];
      case 'union':
        return build(type.of[0] ?? type, extent, depth);
      case 'scalar': {
        // TypeScript has one type of numbers; times and money are integers.
        const values: Readonly<Record<typeof type.is, unknown>> = {
          string: 'text',
          int: 7,
          number: 7,
          boolean: true,
          object: {},
          null: null,
          unknown: { any: 'thing' },
        };
        return values[type.is];
      }
    }
  };

  const object = (name: string, extent: Extent, depth = 0): Record<string, unknown> => {
    const fields = components[name];
    if (!fields) throw new Error(`${source.name} has no ${name}`);
    return Object.fromEntries(
      Object.entries(fields).flatMap(([key, text]) => {
        const { type, optional } = parseField(text);
        const wanted = extent === 'most' && depth < 8;
        return optional && !wanted ? [] : [[key, build(type, extent, depth)]];
      }),
    );
  };

  const most = object(component, 'most');
  const variants = Object.entries(components[component] ?? {}).flatMap(([key, text]) => {
    const { type, nullable } = parseField(text);
    const list = type.kind === 'list';
    const inner = list ? type.of : type;
    const parts = inner.kind === 'union' ? inner.of : [inner];
    return [
      ...parts.map((part) => {
        const value = build(part, 'most', 1);
        return { ...most, [key]: list ? [value] : value };
      }),
      ...(nullable ? [{ ...most, [key]: null }] : []),
    ];
  });
  return [object(component, 'least'), most, ...variants];
}
