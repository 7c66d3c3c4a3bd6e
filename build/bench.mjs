// npm run bench: runs every test/bench/*.bench.ts on its own, prints medians and ratios, leaves test-results/bench.json.
// Such a file exports `default async (ctx) => …`; ctx.measure(name, times, work) gives the median in ms,
// ctx.floor(name, ms) sets what the following lines are compared with, ctx.line(name, value, unit, goal) adds a figure.
import { readdirSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createBenchContext } from './bench/context.mjs';
import { bundle } from './bundle.mjs';
import { openDisplay } from './display.mjs';
import { writeFileAtomically } from './setup/atomic.mjs';
import { root } from './setup/paths.mjs';

const folder = join(root, 'test', 'bench');
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .sort();
if (files.length === 0) {
  console.error(`no bench matches: ${wanted.join(' ')}`);
  process.exit(1);
}

// What is measured in the window is the code as it stands.
await bundle();
const display = await openDisplay();
Object.assign(process.env, display.env);
const results = [];
let failed = 0;
for (const file of files) {
  const name = file.replace('.bench.ts', '');
  const scratch = mkdtempSync(join(tmpdir(), `so-truong-bench-${name}-`));
  console.log(`\n${name}`);
  try {
    const { default: bench } = await import(pathToFileURL(join(folder, file)).href);
    const context = createBenchContext({ scratch, print: (line) => console.log(`  ${line}`) });
    await bench(context);
    results.push({ bench: name, lines: context.lines });
  } catch (error) {
    failed += 1;
    console.error(`  failed: ${error.stack}`);
    results.push({ bench: name, error: error.message });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
display.close();
const machine = { cpu: cpus()[0]?.model ?? '?', cores: cpus().length, node: process.version };
writeFileAtomically(
  join(root, 'test-results', 'bench.json'),
  `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`,
);
console.log('\ntest-results/bench.json written');
process.exitCode = failed === 0 ? 0 : 1;
