// Writes generated tables into README.md and docs/*.md: what stands between `<!-- table:NAME -->` and
// `<!-- /table -->` is what render() of scripts/NAMETables.mjs answers. With --check it only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const check = process.argv.includes('--check');
const files = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((file) =>
  file.endsWith('.md'),
);
const renders = new Map();
for (const script of readdirSync('scripts')) {
  const name = script.match(/^(\w+)Tables\.mjs$/)?.[1];
  if (name) renders.set(name, (await import(`./${script}`)).render);
}

const used = new Set();
let stale = 0;
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const next = text.replace(
    /(<!-- table:(\w+) -->\n)[\s\S]*?(<!-- \/table -->)/g,
    (_all, open, name, close) => {
      const render = renders.get(name);
      if (!render) throw new Error(`${file}: no scripts/${name}Tables.mjs`);
      used.add(name);
      return `${open}\n${render().trim()}\n\n${close}`;
    },
  );
  if (next === text) continue;
  stale++;
  if (check) console.log(`${file} is not current: npm run docs`);
  else {
    writeFileSync(file, next);
    console.log(`wrote ${file}`);
  }
}
for (const name of renders.keys()) {
  if (!used.has(name)) {
    console.log(`scripts/${name}Tables.mjs is used by no page`);
    stale++;
  }
}
process.exitCode = check && stale ? 1 : 0;
