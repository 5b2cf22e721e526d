// npm run bench -- [--json] [--stack] [--runs N] [--sizes N,N] [--delay MS] [name…]: measures, prints the figures, and says which are above their limit.
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Bench, BenchOptions, Figure } from './Figure.ts';

/** True for a module that exports `run`. What it resolves to is the module's word: benches are our own files. */
const isBench = (module: unknown): module is Bench =>
  typeof module === 'object' && module !== null && 'run' in module && typeof module.run === 'function';

const folder = new URL('.', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => name !== 'main' && name !== 'Figure');
const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    stack: { type: 'boolean', default: false },
    runs: { type: 'string', default: '7' },
    sizes: { type: 'string', default: '1000,100000,1000000' },
    delay: { type: 'string', default: '40' },
  },
});
const asJson = values.json;
const options: BenchOptions = {
  stack: values.stack,
  runs: Math.max(1, Number(values.runs) || 1),
  sizes: values.sizes.split(',').map(Number),
  delay: Math.max(0, Number(values.delay) || 0),
};
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}: there are ${names.join(', ') || 'none yet'}.`);
  process.exit(2);
}

const tooMuch = (figure: Figure): boolean => figure.limit !== undefined && figure.value > figure.limit;
const describe = (figure: Figure): string =>
  `  ${figure.name.padEnd(48)} ${figure.value.toFixed(figure.value < 10 ? 3 : 1).padStart(12)} ${figure.unit}` +
  (figure.limit === undefined ? '' : `   at most ${figure.limit}${tooMuch(figure) ? ': TOO MUCH' : ''}`);

const all: (Figure & { bench: string })[] = [];
for (const name of asked.length > 0 ? asked : names) {
  const module: unknown = await import(new URL(`${name}.ts`, folder).href);
  if (!isBench(module)) throw new Error(`bench/${name}.ts exports no run()`);
  const figures = await module.run(options);
  all.push(...figures.map((figure) => ({ bench: name, ...figure })));
  if (!asJson) console.log([name, ...figures.map(describe)].join('\n'));
}
if (asJson) console.log(JSON.stringify(all, undefined, 2));
process.exitCode = all.some(tooMuch) ? 1 : 0;
