// npm test: every stage, none left out because an earlier one failed; npm run check names the quick ones.
// Stages of one lane run one after the other, the two lanes side by side; what a stage prints then comes whole at its end.
import { notRun, runStage } from './test/run-stage.mjs';
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

const started = Date.now();
const chosen = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const sideBySide = new Set(chosen.map(({ lane }) => lane)).size > 1;
const lastOfLane = new Map();
const results = new Map();
for (const stage of chosen) {
  const result = Promise.all([results.get(stage.needs), lastOfLane.get(stage.lane)]).then(([needed]) =>
    run(stage, needed),
  );
  lastOfLane.set(stage.lane, result);
  results.set(stage.name, result);
}
process.exitCode = report(await Promise.all(results.values()), Date.now() - started) ? 0 : 1;

async function run(stage, needed) {
  const headline = `\n=== ${stage.name} ===\n`;
  if (needed && !needed.ok) {
    const reason = `not run: "${needed.name}" failed`;
    process.stdout.write(`${headline}${reason}\n`);
    return notRun(stage, reason);
  }
  if (!sideBySide) {
    process.stdout.write(headline);
    return runStage(stage, (text) => process.stdout.write(text));
  }
  process.stdout.write(`... ${stage.name} has begun\n`);
  let output = headline;
  const result = await runStage(stage, (text) => (output += text));
  process.stdout.write(output);
  return result;
}
