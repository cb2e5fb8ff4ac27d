// Every regular expression of the source, read by a checker that knows which ones take more than linear time
// (npm ci --ignore-scripts --prefix test/regexp). It must find planted ones: a checker that finds nothing is no check.
// `--require-all` makes a missing checker a failure.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { assembled, harmless } from './known.mjs';

/** The expressions that stand in a file, and how many it puts together. */
function expressionsOf(file) {
  const literals = [];
  let made = 0;
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      literals.push({ place: `${file}:${line + 1}`, text: node.text });
    }
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (isCall && node.expression.getText() === 'RegExp') made++;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file, literals, made };
}

function checker() {
  try {
    return createRequire(import.meta.url)('recheck');
  } catch {
    return null;
  }
}

const counts = { passed: 0, failed: 0, skipped: 0 };
const tell = (what, problem) => {
  counts[problem ? 'failed' : 'passed']++;
  if (problem) console.log(`FAIL ${what}: ${problem}`);
};

const recheck = checker();
if (!recheck) {
  const isNeeded = process.argv.includes('--require-all');
  counts[isNeeded ? 'failed' : 'skipped']++;
  console.log('skip recheck: not installed');
} else {
  const seen = new Map();
  /** What an expression takes beyond linear time, or null. */
  const excess = (text) => {
    const [, pattern, flags] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? [];
    if (!seen.has(text)) {
      const { status, complexity, error } = recheck.checkSync(pattern, flags, { timeout: 20_000 });
      seen.set(text, status === 'safe' ? null : `${status}, ${complexity?.summary ?? error?.kind}`);
    }
    return seen.get(text);
  };

  for (const planted of ['/(a+)+$/', '/\\s+$/', '/^\\d+[\\w.]*$/', '/"(?:[^"\\\\]|\\\\.)*"/g'])
    tell(`planted ${planted}`, excess(planted) ? null : 'it is not found');

  const excused = new Set();
  const files = globSync('src/**/*.ts').sort().map(expressionsOf);
  for (const { place, text } of files.flatMap(({ literals }) => literals)) {
    const found = excess(text);
    if (found && harmless.has(text)) excused.add(text);
    tell(`${place} ${text}`, found && !harmless.has(text) ? found : null);
  }
  for (const [text, why] of harmless)
    tell(`known ${text}`, excused.has(text) ? null : `no longer needed (${why})`);

  for (const { file, made } of files.filter((one) => one.made || assembled[one.file])) {
    const examples = assembled[file] ?? [];
    tell(file, examples.length === made ? null : `${made} put together, ${examples.length} known`);
    for (const text of examples) tell(`${file} ${text}`, excess(text));
  }
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed ? 1 : 0;
