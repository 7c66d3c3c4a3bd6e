// npm test: every stage in order, none left out because an earlier one failed; npm run check names the quick ones.
import { runStage } from './test/run-stage.mjs';
import { stages } from './test/stages.mjs';
import { report } from './test/report.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(
    `no such stage: ${unknown.join(', ')}. Stages: ${stages.map((stage) => stage.name).join(', ')}`,
  );
  process.exit(1);
}

const results = [];
for (const stage of stages) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
  console.log(`\n=== ${stage.name} ===`);
  const broken = results.find((result) => stage.needs === result.name && !result.ok);
  results.push(broken ? notRun(stage, broken) : await runStage(stage));
}
process.exitCode = report(results) ? 0 : 1;

function notRun(stage, broken) {
  console.log(`not run: "${broken.name}" failed`);
  return { name: stage.name, ok: false, ms: 0, passed: 0, failed: 1, skipped: 0 };
}
