import type { Model } from '../model.js';
import { noteOf } from '../notes.js';
import type { Surface } from '../sources.js';
import type { Form, Member, Type } from '../types.js';
import { code, linked, plain, table } from './markdown.js';
import { meaning } from './text.js';

type Published = readonly [reading: Surface, title: string];

/** A section with a table for each resource: what a field is, what each reading asks of it, what it means. */
export function resourceTables(model: Model, published: readonly Published[]): string {
  const tolerant = [...model.forms.tolerant.values()];
  return tolerant
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((form) => section(form, model, published))
    .join('\n\n');
}

function section(form: Form, model: Model, published: readonly Published[]): string {
  const note = model.notes[form.name] ?? { doc: '' };
  const columns = published
    .map(([reading, title]) => {
      const forms = [...model.forms[reading].values()];
      return { title, forms: forms.filter(({ resource }) => resource === form.name) };
    })
    .filter(({ forms }) => forms.length > 0);
  const resourceOf = (name: string) =>
    published.flatMap(([reading]) => model.forms[reading].get(name)?.resource ?? [])[0] ?? name;
  const rows = form.members.map((member) => [
    code(member.key),
    typeText(member.type, resourceOf),
    marks(member),
    ...columns.map(({ forms }) => publishedCell(forms, member, resourceOf)),
    plain(meaning(member, noteOf(note, member.key))),
  ]);
  const head = ['field', 'type', 'tolerant', ...columns.map(({ title }) => title), 'meaning'];
  return [
    `### ${form.name}`,
    plain(note.doc),
    ...(columns.length > 0 ? [] : [withoutColumns(note.embedOf)]),
    table(head, rows),
  ].join('\n\n');
}

const withoutColumns = (embedOf: string | undefined): string =>
  embedOf
    ? `The exact readings have ${linked(embedOf)} in this place.`
    : 'In no published specification.';

/** `?` may be absent, `~` may be null, `·` neither. */
const marks = ({ optional, nullable }: Pick<Member, 'optional' | 'nullable'>): string =>
  `${optional ? '?' : ''}${nullable ? '~' : ''}` || '·';

/** What is published: `–` not at all, else the marks, and the type where it is another. Several where forms differ. */
function publishedCell(
  forms: readonly Form[],
  { key, type }: Member,
  resourceOf: ResourceOf,
): string {
  const cells = forms.map(({ members }) => {
    const own = members.find((member) => member.key === key);
    if (!own) return '–';
    const text = typeText(own.type, resourceOf);
    const same = saysTheSame(text, typeText(type, resourceOf));
    return `${marks(own)}${same ? '' : ` ${text}`}`;
  });
  return [...new Set(cells)].join(' or ');
}

/** A closed list says the same as an open one with the same values: that is what the readings differ in. */
const saysTheSame = (exact: string, tolerant: string): boolean =>
  exact === tolerant || `${exact} …` === tolerant;

/** The resource of a form: in an exact reading one resource may have several, and the page has one table of it. */
type ResourceOf = (form: string) => string;

/** A type in words, with links to other resources. */
function typeText(type: Type, resourceOf: ResourceOf): string {
  switch (type.kind) {
    case 'scalar':
      return type.is === 'int' ? 'integer' : type.is;
    case 'literal':
      return type.values.map((value) => code(`'${value}'`)).join(', ');
    case 'open':
      return `${type.values.map((value) => code(`'${value}'`)).join(', ')} …`;
    case 'form':
      return linked(resourceOf(type.name));
    case 'list':
      return `list of ${typeText(type.of, resourceOf)}`;
    case 'union':
      return [...new Set(type.of.map((part) => typeText(part, resourceOf)))].join(' or ');
    case 'members':
      return `object: ${type.members.map((own) => inlineMember(own, resourceOf)).join('; ')}`;
  }
}

const inlineMember = (member: Member, resourceOf: ResourceOf): string =>
  [code(member.key), marks(member).replace('·', ''), typeText(member.type, resourceOf)]
    .filter(Boolean)
    .join(' ');
