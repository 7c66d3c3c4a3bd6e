import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { titleOfJob } from '../../accounts/index.ts';
import { userById } from '../../auth/index.ts';
import { cellText, columnText, type CellValue } from '../../gradebook/index.ts';
import type { PaperPerson } from '../../papers/index.ts';
import type { IssuedTranscript } from '../data/book-people.ts';
import { stepRows, type CellRow, type CorrectionRow, type StepRow } from '../data/correction-rows.ts';
import { evidenceRows } from '../data/evidence-rows.ts';
import type { MinutesOnPaper } from '../documents/correction-minutes.ts';
import { valuesOf } from './asked-cells.ts';
import type { CorrectionsCore } from './corrections-core.ts';
import type { Following } from './following-from.ts';

interface Decided {
  readonly cells: readonly CellRow[];
  readonly kinds: readonly { readonly studentId: string; readonly col: string; readonly kind: ColumnKind }[];
  readonly consequences: readonly Following[];
  readonly transcript: IssuedTranscript | null;
}

/** Everything the minutes print, in the words of the paper. */
export function minutesOf(
  core: CorrectionsCore,
  tx: Transaction,
  context: Context,
  row: CorrectionRow,
  { cells, kinds, consequences, transcript }: Decided,
): MinutesOnPaper {
  const steps = stepRows(tx.sql, row.id);
  const approved = cells.filter(({ decision }) => decision === 'approved');
  return {
    at: tx.at,
    venue: core.papers.school(tx.at).schoolName,
    className: row.className,
    subjectName: row.subjectName,
    semester: row.semester,
    reasonKind: row.reasonKind,
    reason: row.reason,
    lateReason: row.lateReason,
    reissue: transcript && { day: transcript.day, document: row.reissueDocument },
    requester: personOfStaff(core, row.requesterId),
    officer: personOfUser(core, tx, lastOf(steps, 'witness')),
    standsIn: lastOf(steps, 'witness').delegation,
    head: headOf(core, context),
    confirmed: confirmedBy(lastOf(steps, 'confirm')),
    cells: approved.map((cell) => {
      const kind =
        kinds.find(({ studentId, col }) => studentId === cell.studentId && col === cell.col)?.kind ?? 'text';
      const { before, after } = valuesOf(cell);
      const text = (value: CellValue) => (value === null ? '(trống)' : cellText(kind, value));
      return { student: cell.name, col: columnText(cell.col), before: text(before), after: text(after) };
    }),
    refused: cells
      .filter(({ decision }) => decision === 'refused')
      .map((cell) => ({ student: cell.name, col: columnText(cell.col), reason: cell.decisionReason })),
    consequences,
    evidence: evidenceRows(tx.sql, row.id),
  };
}

function lastOf(steps: readonly StepRow[], wanted: StepRow['step']): StepRow {
  const step = steps.findLast((each) => each.step === wanted);
  if (!step) throw appError('corrections.act-not-allowed', { state: '' });
  return step;
}

function confirmedBy({ person, at, office }: StepRow): MinutesOnPaper['confirmed'] {
  if (office === null) throw appError('corrections.act-not-allowed', { state: '' });
  return { person, at, office };
}

function personOfStaff(core: CorrectionsCore, id: string): PaperPerson {
  const staff = core.people.staffById(id);
  if (!staff) throw appError('corrections.not-found');
  return {
    fullName: staff.fullName,
    title: titleOfJob(staff.job, staff.jobTitle),
    department: staff.department,
  };
}

function personOfUser(core: CorrectionsCore, tx: Transaction, { userId, person }: StepRow): PaperPerson {
  const staffId = userId === null ? null : (userById(tx.sql, userId)?.staffId ?? null);
  if (staffId !== null) return personOfStaff(core, staffId);
  return { fullName: person, title: 'Cán bộ phụ trách CNTT', department: '' };
}

/** Who decides, with the line above the name: a deputy signs "KT.", anybody else "TUQ." (NĐ 30/2020, Điều 13). */
function headOf(core: CorrectionsCore, context: Context): MinutesOnPaper['head'] {
  const { fullName, staffId } = signedInUser(context);
  const delegation = context.under?.find(({ signatureRole }) => signatureRole !== '');
  const staff = staffId === null ? null : core.people.staffById(staffId);
  const title = staff ? titleOfJob(staff.job, staff.jobTitle) : 'Hiệu trưởng';
  return {
    person: { fullName, title, department: staff?.department ?? '' },
    role: delegation?.signatureRole ?? 'HIỆU TRƯỞNG',
    delegation: delegation?.symbol ?? '',
  };
}
