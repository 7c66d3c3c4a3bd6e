// npm test: every stage, none left out because an earlier one failed; npm run check names the quick ones.
// Two stages run side by side; what a stage prints then comes whole at its end.
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
const waiting = [...chosen];
const underWay = new Set();
const results = new Map();
await Promise.all([runInTurn(), runInTurn()]);
process.exitCode = report(
  chosen.map(({ name }) => results.get(name)),
  Date.now() - started,
)
  ? 0
  : 1;

async function runInTurn() {
  for (let stage = takeNext(); stage; stage = takeNext()) {
    underWay.add(stage);
    results.set(stage.name, await run(stage));
    underWay.delete(stage);
  }
}

function takeNext() {
  const at = waiting.findIndex(mayBegin);
  return at === -1 ? null : waiting.splice(at, 1)[0];
}

// What is left then waits for the stage under way, and whoever runs that goes on with it.
function mayBegin({ needs, display }) {
  const needed = chosen.some(({ name }) => name === needs);
  const displayTaken = [...underWay].some((stage) => stage.display);
  return (!needed || results.has(needs)) && !(display && displayTaken);
}

async function run(stage) {
  const headline = `\n=== ${stage.name} ===\n`;
  const needed = results.get(stage.needs);
  if (needed && !needed.ok) {
    const reason = `not run: "${needed.name}" failed`;
    process.stdout.write(`${headline}${reason}\n`);
    return notRun(stage, reason);
  }
  if (chosen.length === 1) {
    process.stdout.write(headline);
    return runStage(stage, (text) => process.stdout.write(text));
  }
  process.stdout.write(`... ${stage.name} has begun\n`);
  let output = headline;
  const result = await runStage(stage, (text) => (output += text));
  process.stdout.write(output);
  return result;
}
