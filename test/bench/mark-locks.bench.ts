import { createArchive } from '../../main/features/archive/index.ts';
import { createGradebook } from '../../main/features/gradebook/index.ts';
import { createMarkLocks } from '../../main/features/mark-locks/index.ts';
import { createPapers } from '../../main/features/papers/index.ts';
import { systemClock } from '../../main/kernel/clock.ts';
import { backgroundOf } from '../../main/platform/database/background.ts';
import { createNodeParseWorker } from '../../main/platform/excel/index.ts';
import { createNodePdfMerger } from '../../main/platform/pdf-merge/index.ts';
import { createNodeScanReader } from '../../main/platform/qr/index.ts';
import { openTestSchool } from '../support/office/school-in-database.ts';
import { fillYears } from '../support/office/years-of-marks.ts';
import type { BenchContext } from './bench-context.ts';

const CLASSES = 24;
/** Seconds, not minutes: somebody waits with the token in the machine. */
const GOAL_MS = 5_000;

/** 24 classes in all their subjects: one act, one record, one paper sent to be signed; then each cell compared. */
export default async function markLocksBench(ctx: BenchContext): Promise<void> {
  const school = await openTestSchool();
  const { classIds } = await fillYears(school, 1);
  const { database, newId } = school;
  const people = school.people.api;
  const papers = createPapers({
    ...{ database, newId, clock: systemClock, vaultId: newId() },
    school: (at) => people.school(at),
    schoolYear: () => people.currentYear()?.name ?? '',
    readScan: createNodeScanReader(),
    mergePdf: createNodePdfMerger(),
  });
  const parseWorkbook = createNodeParseWorker();
  const gradebook = createGradebook({ database, newId, clock: systemClock, people, parseWorkbook });
  const background = backgroundOf(database, (_work, error) => {
    throw error;
  });
  const archive = createArchive({
    background,
    ...{ database, newId, clock: systemClock, papers: papers.api, parseWorkbook },
    mergePdf: createNodePdfMerger(),
  });
  const { handlers } = createMarkLocks({
    background,
    ...{ database, newId, people },
    papers: papers.api,
    archive: archive.api,
    gradebook: gradebook.api,
    logHolds: () => true,
    signatureHolds: () => Promise.resolve(true),
  });
  const head = school.context(await school.addUser(['principal']));
  // Every subject, and what the homeroom teacher enters: 13 books a class.
  const scopes = classIds
    .slice(0, CLASSES)
    .flatMap((classId) =>
      [null, ''].map((subjectId) => ({ grade: null, classId, subjectId, studentId: null, col: null })),
    );
  const wish = { semester: 1, part: 'marks', scopes } as const;
  await ctx.measure('checks before a lock of 24 classes', 3, async () => {
    await handlers['locks.preview']({ ...wish, scopes: [...scopes] }, head);
  });
  await ctx.measure('slips looked for in 24 classes', 1, async () => {
    await handlers['locks.slips']({ ...wish, scopes: [...scopes] }, head);
  });
  let units = 0;
  let actId = '';
  await ctx.measure(
    'lock 24 classes in all subjects, ready to be signed',
    1,
    async () => {
      const input = { ...wish, scopes: [...scopes], reason: 'Kết thúc học kỳ I', at: null };
      const locked = await handlers['locks.lock'](input, head);
      units = locked.locked;
      actId = locked.actId;
    },
    GOAL_MS,
  );
  ctx.line('books locked by one paper', units, 'books');
  let bytes = 0;
  await ctx.measure('draw their sealed books and keep them in the archive', 1, async () => {
    bytes = (await handlers['locks.sealedBooks']({ id: actId, purpose: 'Lưu hồ sơ sổ điểm' }, head)).bytes
      .length;
  });
  ctx.line('size of the sealed books', Math.round(bytes / 1024), 'KiB');
  await ctx.measure('compare them with what was sealed', 5, async () => {
    const { locks } = await handlers['locks.verify']({ id: null, deep: false }, head);
    if (locks.length !== 1 || locks[0]!.differences.length > 0) throw new Error('the books were not changed');
  });
  await school.close();
}
