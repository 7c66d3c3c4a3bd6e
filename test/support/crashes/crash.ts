// A process of the program that crashes with people's data in its memory. Arguments: which process, how, whether the
// memory is withheld as the program's entries do, the vault's folder, a workbook. Says its own dump filter first.
import { readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { callOf } from '../../../main/office/cli/call.ts';
import { createNodeParseWorker } from '../../../main/platform/excel/index.ts';
import { WORKBOOK_LIMITS } from '../../../main/platform/excel/limits.ts';
import { withholdMemoryFromDumps } from '../../../main/platform/process/withhold-memory.ts';
import { OFFICER, officeOn } from '../office/open-test-office.ts';

const [who = '', how = '', protection = '', folder = '', workbook = ''] = process.argv.slice(2);
if (protection === 'withheld') withholdMemoryFromDumps();
writeSync(1, readFileSync('/proc/self/coredump_filter', 'utf8'));

if (who === 'reader') await crashReader();
else await crashOffice();

async function crashReader(): Promise<void> {
  const entry = how === 'segmentation-fault' ? './dying-reader.ts' : './greedy-reader.ts';
  const read = createNodeParseWorker(fileURLToPath(new URL(entry, import.meta.url)));
  const limits = { ...WORKBOOK_LIMITS, heapMegabytes: 96 };
  const refusal: unknown = await read(readFileSync(workbook), limits).then(
    () => 'read',
    (error: unknown) => (error as { code?: string }).code,
  );
  writeSync(1, `${String(refusal)}\n`);
}

async function crashOffice(): Promise<void> {
  const call = callOf(officeOn(folder));
  await call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
  const seen: unknown[] = [await call('users.list', {})];
  writeSync(1, 'unlocked\n');
  if (how === 'segmentation-fault') process.kill(process.pid, 'SIGSEGV');
  for (;;) seen.push(new Array<unknown>(1_000).fill({ seen: seen.length }));
}
