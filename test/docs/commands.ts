// The command lines that a page shows, and what it says that they print.

export interface CommandBlock {
  readonly page: string;
  readonly line: number;
  readonly commands: readonly string[];
  /** The block without a language that follows at once: the output of one of the commands. */
  readonly shown: string | undefined;
}

const FENCE = /^```(\w*)\n([\s\S]*?)^```\n?/gm;

/** The `sh` blocks of a page, and the `run:` lines of its `yaml` blocks. */
export function commandBlocks(page: string, text: string): CommandBlock[] {
  const fences = [...text.matchAll(FENCE)].map(({ index, 0: all, 1: language, 2: body = '' }) => ({
    language,
    body,
    start: index,
    end: index + all.length,
  }));
  return fences.flatMap(({ language, body, start, end }, at) => {
    const lines =
      language === 'sh'
        ? body.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
        : language === 'yaml'
          ? [...body.matchAll(/\brun: (.+)/g)].map(([, command = '']) => command)
          : [];
    if (lines.length === 0) return [];
    const next = fences[at + 1];
    const isOutput = next?.language === '' && text.slice(end, next.start).trim() === '';
    const line = text.slice(0, start).split('\n').length;
    return { page, line, commands: lines, shown: isOutput ? next.body : undefined };
  });
}

export interface CommandLine {
  /** The words after `npx isoclerk`; undefined: it calls something else. */
  readonly args: readonly string[] | undefined;
  /** What writes to its stdin. */
  readonly before: string | undefined;
  /** The file that its stdout goes to. */
  readonly into: string | undefined;
}

/** Words, quotes, a comment, pipes and `>` of a shell: what stands on the pages, and no more. */
export function parseCommand(text: string): CommandLine {
  const words = [...text.matchAll(/'[^']*'|"[^"]*"|#.*|[^\s'"#]\S*/g)]
    .map(([word]) => word)
    .filter((word) => !word.startsWith('#'));
  const start = words.findIndex((word, at) => word === 'npx' && words[at + 1] === 'isoclerk');
  if (start === -1) return { args: undefined, before: undefined, into: undefined };
  const own = words.slice(start + 2);
  const stop = own.findIndex((word) => ['|', '>', '&&'].includes(word));
  const args = (stop === -1 ? own : own.slice(0, stop)).map((word) =>
    word.replace(/^(['"])(.*)\1$/, '$2'),
  );
  const before = start > 0 ? words.slice(0, start - 1).join(' ') : undefined;
  return { args, before, into: own[stop] === '>' ? own[stop + 1] : undefined };
}
