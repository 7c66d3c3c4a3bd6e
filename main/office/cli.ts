import { withholdMemoryFromDumps } from '../platform/process/withhold-memory.ts';
import { callerFolder } from './cli/caller-folder.ts';
import { runCommandLine } from './cli/run.ts';

withholdMemoryFromDumps();
const folder = callerFolder(process.env);
if (folder !== null) process.chdir(folder);
process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  environment: process.env,
  out: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(text),
});
