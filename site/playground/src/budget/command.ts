import { aroundOf, type BudgetInput, boundsOf } from './input.ts';

/** A text as a file, for a POSIX shell: nothing in it is expanded. */
function file(name: string, text: string): string {
  let end = 'JSON';
  while (text.split('\n').includes(end)) end += '_';
  return `cat > ${name} <<'${end}'\n${text}\n${end}`;
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function tokenFlags(input: BudgetInput): string[] {
  return [
    ...(input.version === '1' ? ['--token-version 1'] : []),
    ...(input.kind === 'jwt-template' ? ['--kind jwt-template'] : []),
    ...(input.environment === 'development' ? ['--environment development'] : []),
    ...(input.issuer ? [`--issuer ${quote(input.issuer)}`] : []),
    ...(input.origin ? [`--origin ${quote(input.origin)}`] : []),
    ...(input.otherCookies > 0 ? [`--other-cookies ${input.otherCookies}`] : []),
  ];
}

/** The same question for the command line, with its files. */
export function commandOf(input: BudgetInput): string {
  const { around } = aroundOf(input);
  const hasAround = Object.keys(around).length > 0;
  const flags = [
    '--user user.json',
    ...(hasAround ? ['--org org.json'] : []),
    ...tokenFlags(input),
  ];
  return [
    file('template.json', input.template),
    file('user.json', input.user),
    ...(hasAround ? [file('org.json', JSON.stringify(around, null, 2))] : []),
    `npx isoclerk budget template.json ${flags.join(' ')}`,
  ].join('\n');
}

/** The worst case for the command line. */
export function worstCaseCommandOf(input: BudgetInput): string {
  const { bounds } = boundsOf(input);
  const flags = ['--worst-case bounds.json', ...tokenFlags(input)];
  return [
    file('template.json', input.template),
    file('bounds.json', JSON.stringify(bounds, null, 2)),
    `npx isoclerk budget template.json ${flags.join(' ')}`,
  ].join('\n');
}
