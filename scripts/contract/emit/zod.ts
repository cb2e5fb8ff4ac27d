import type { Form, Member, Type } from '../types.js';
import { keyed, quoted } from './text.js';

/** Which of zod's two skins the schemas are written in. */
export type Flavour = 'classic' | 'mini';

export const ZOD = {
  classic: {
    from: 'zod/v4',
    schema: 'ContractSchema',
    type: (name: string) => `z.Zod${name}`,
  },
  mini: {
    from: 'zod/v4-mini',
    schema: 'MiniContractSchema',
    type: (name: string) => `z.ZodMini${name}`,
  },
} as const;

/**
 * What makes the members. zod's classic skin compiles a parser from them, and folds them into it only where they are
 * plain data and complete (see makeReached.ts): with less, a user is read at two thirds of the speed.
 */
const SHAPE: Readonly<Record<Flavour, string>> = {
  classic: `      const shape = make();
      Object.defineProperty(this, 'shape', { value: shape });
      makeReached(Object.values(shape));
      return shape;`,
  mini: `      made ??= make();
      return made;`,
};

/**
 * A loose object whose members are made at its first use: making them all at import is what costs, and nobody uses
 * every schema. Identity, \`.extend\` and \`.shape\` are those of any object schema.
 */
export const objectHelper = (flavour: Flavour): string => `
// Members are made at the first use of a schema: making all of them is most of the time an import takes.
const object = <T>(make: () => Record<string, z.core.$ZodType>): ${ZOD[flavour].schema}<T> => {
${flavour === 'mini' ? '  let made: Record<string, z.core.$ZodType> | undefined;\n' : ''}  return new ${ZOD[flavour].type('Object')}({
    type: 'object',
    get shape() {
${SHAPE[flavour]}
    },
    catchall: z.unknown(),
  }) as never;
};
`;

/** Schemas of tolerant or exact forms. What both skins of zod share is all that is used. */
export function schemas(
  forms: readonly Form[],
  flavour: Flavour,
  isPublic: (form: Form) => boolean = () => true,
): string {
  return forms
    .map((form) => {
      const { name, members } = form;
      const text = isPublic(form) ? `/** Schema of \`${name}\`. */\nexport ` : '';
      return `${text}const ${name}Schema: ${ZOD[flavour].schema}<${name}> = /* @__PURE__ */ object(() => (${shapeText(members)}));\n`;
    })
    .join('\n');
}

const shapeText = (members: readonly Member[]): string =>
  `{\n${members.map((member) => `  ${keyed(member.key)}: ${memberText(member)},\n`).join('')}}`;

function memberText({ type, optional, nullable }: Member): string {
  const inner = schemaText(type);
  const value = nullable && inner !== 'z.unknown()' ? `z.nullable(${inner})` : inner;
  return optional ? `z.optional(${value})` : value;
}

function schemaText(type: Type): string {
  switch (type.kind) {
    case 'scalar':
      return type.is === 'object' ? 'z.looseObject({})' : `z.${type.is}()`;
    case 'literal': {
      const [only = '', ...more] = type.values;
      return more.length === 0
        ? `z.literal(${quoted(only)})`
        : `z.literal([${type.values.map(quoted).join(', ')}])`;
    }
    case 'open':
      return 'z.string()';
    case 'form':
      return `${type.name}Schema`;
    case 'union':
      return `z.union([${type.of.map(schemaText).join(', ')}])`;
    case 'list':
      return `z.array(${schemaText(type.of)})`;
    case 'members':
      return `z.looseObject(${shapeText(type.members)})`;
  }
}
