import type { Context } from '../../../kernel/context.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { KnownResults } from '../../gradebook/index.ts';
import type { PaperRecord } from '../../papers/index.ts';
import { lockMinutesDraft } from '../documents/lock-minutes.ts';
import { filledIn, sealed, type LockRecord } from '../domain/record.ts';
import type { Unit } from '../domain/unit.ts';
import { headName, type LocksCore } from './locks-core.ts';
import { minutesBefore } from './minutes-before.ts';

interface Sealing {
  readonly year: { readonly id: string; readonly name: string };
  readonly semester: number;
  readonly lockedAt: string;
  readonly askedBy: string;
  readonly reason: string;
  readonly units: readonly (Unit & { readonly missing: number })[];
}

/** Takes down what stands in the books now, draws up the minutes about it and sends them to be signed. */
export function sealAndIssue(
  core: LocksCore,
  tx: Transaction,
  context: Context,
  { year, semester, lockedAt, askedBy, reason, units }: Sealing,
): { readonly paper: PaperRecord; readonly record: string; readonly digest: string } {
  const known: KnownResults = new Map();
  const follows = minutesBefore(core, year.id, semester, units, known);
  const record: LockRecord = {
    format: 'so-truong/lock/3',
    yearId: year.id,
    semester,
    lockedAt,
    follows,
    units: units.map((unit) => {
      const { classId, subjectId, studentId, col } = unit;
      const scope = { yearId: year.id, semester, grade: null, classId, subjectId, studentId, col };
      const books = core.gradebook.sealedContent(tx.sql, scope, known);
      return { ...unit, digest: core.gradebook.digestOf(books), filled: filledIn(books, unit), books };
    }),
  };
  const { text, digest } = sealed(record);
  const head = headName(core);
  const paper = core.papers.issue(
    tx,
    context,
    'bien-ban-khoa-so',
    {
      ...{ accountId: null, person: askedBy, department: '' },
      classIds: [...new Set(units.map(({ classId }) => classId))],
    },
    lockMinutesDraft({
      school: core.papers.school(tx.at),
      ...{ yearName: year.name, semester, lockedAt, askedBy, reason, digest, head, follows },
      units: record.units,
    }),
  );
  core.papers.sendToSign(tx, context, paper.id);
  return { paper, record: text, digest };
}
