import { withholdMemoryFromDumps } from '../platform/process/withhold-memory.ts';
import { runCommandLine } from './cli/run.ts';

withholdMemoryFromDumps();
process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  environment: process.env,
  out: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(text),
});
