import { performance } from 'node:perf_hooks';
import { renderPaper } from '../../main/features/accounts/documents/index.ts';
import { handover } from '../support/pdf/invented-papers.ts';
import { openTestOffice } from '../support/office/open-test-office.ts';
import { addSchoolWithStaff, addTeachers } from '../support/office/school-with-staff.ts';

interface Bench {
  line(name: string, value: number, unit: string, goal?: number | null): number;
  measure(
    name: string,
    times: number,
    work: (run: number) => Promise<void> | void,
    goal?: number | null,
  ): Promise<number>;
  floor(name: string, value: number, unit?: string): void;
}

const PEOPLE = 150;
/** ms, from the issue: one minutes including storing. */
const GOAL = 30;

/** 150 accounts and their papers through the whole office; the floor is drawing the same kind of minutes alone. */
export default async function accounts(bench: Bench): Promise<void> {
  const test = await openTestOffice();
  try {
    await addSchoolWithStaff(test.call);
    await addTeachers(test.call, PEOPLE - 6);
    renderPaper(handover());
    const from = performance.now();
    for (let i = 0; i < 20; i += 1) renderPaper(handover());
    bench.floor('drawing one minutes, not stored', (performance.now() - from) / 20);

    const selection = { all: true, department: null, staffIds: [] };
    await timed(bench, 'preview of logins, all', 1, () => test.call('accounts.preview', { selection }));
    const { ids } = await timed(bench, `create one of ${PEOPLE} accounts`, PEOPLE, () =>
      test.call('accounts.create', { selection, logins: {}, sharedReason: '' }),
    );
    const issue = (kinds: ('bien-ban-ban-giao' | 'cam-ket' | 'phieu-cap')[]) =>
      test.call('papers.issue', { accountIds: ids, kinds, jobId: 'bench' });
    const minutes = await timed(
      bench,
      'one minutes, numbered, drawn and stored',
      PEOPLE,
      () => issue(['bien-ban-ban-giao']),
      GOAL,
    );
    await timed(bench, 'one person, commitment and slip', PEOPLE, () => issue(['cam-ket', 'phieu-cap']));
    await timed(bench, 'one person again, nothing to do', PEOPLE, () =>
      issue(['bien-ban-ban-giao', 'cam-ket', 'phieu-cap']),
    );
    await timed(bench, 'one paper of a combined file', PEOPLE, () =>
      test.call('papers.combined', { ids: minutes.paperIds, purpose: 'view' }),
    );
    await bench.measure('list of accounts', 20, async () => void (await test.call('accounts.list', {})));
    await bench.measure('list of papers', 20, async () => void (await test.call('papers.list', {})));
  } finally {
    await test.close();
  }
}

/** Milliseconds of one of `count` equal parts of the work. */
async function timed<T>(
  bench: Bench,
  name: string,
  count: number,
  work: () => Promise<T>,
  goal: number | null = null,
): Promise<T> {
  const from = performance.now();
  const busyFrom = process.cpuUsage();
  const result = await work();
  bench.line(name, (performance.now() - from) / count, 'ms', goal);
  const { user, system } = process.cpuUsage(busyFrom);
  // Says what it costs when other programs keep the machine busy.
  if (goal !== null) bench.line(`${name}, processor time`, (user + system) / 1_000 / count, 'ms', goal);
  return result;
}
