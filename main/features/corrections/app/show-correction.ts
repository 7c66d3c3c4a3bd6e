import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { cellText, columnText, kindOfColumn, type GradebookView } from '../../gradebook/index.ts';
import { issuedTranscript } from '../data/book-people.ts';
import {
  allCorrections,
  cellRows,
  stepRows,
  type CellRow,
  type CorrectionRow,
} from '../data/correction-rows.ts';
import { evidenceRows } from '../data/evidence-rows.ts';
import { grantRows, type GrantRow } from '../data/grant-rows.ts';
import { nextActOf } from '../domain/correction-states.ts';
import { allowedActs, hasNextStep } from '../domain/who-acts.ts';
import { valuesOf } from './asked-cells.ts';
import { requireCorrection, type CorrectionsCore } from './corrections-core.ts';
import { correctionSight, requireSight } from './correction-sight.ts';
import type { Following } from './following-from.ts';
import { cellIn, deadlineOf } from './inspect-wish.ts';
import { transcriptSince } from './require-minutes-hold.ts';
import { Situations } from './situations.ts';

type Shown = OutputOf<'corrections.open'>;
type Summary = OutputOf<'corrections.list'>[number];

/** Newest first. */
export function listCorrections(core: CorrectionsCore, context: Context): Summary[] {
  const { read } = core.database;
  const situations = new Situations(core, read, context);
  return allCorrections(read)
    .filter(correctionSight(core, context))
    .map((row) => summaryOf(core, situations, row));
}

/** @throws corrections.not-found */
export function openCorrection(core: CorrectionsCore, id: string, context: Context): Shown {
  const { read } = core.database;
  const row = requireCorrection(read, id);
  requireSight(core, context, row);
  const view = core.gradebook.book(row.classId, row.subjectId, row.semester);
  const cells = cellRows(read, id);
  const steps = stepRows(read, id);
  const grants = grantRows(read, id);
  const now = core.gradebook.effectiveNow(read);
  const situations = new Situations(core, read, context);
  const submitted = steps.findLast(({ step }) => step === 'submit');
  const open = grants.filter((grant) => grant.why === null && grant.untilAt > now);
  return {
    ...summaryOf(core, situations, row),
    classId: row.classId,
    subjectId: row.subjectId,
    reasonKind: row.reasonKind,
    reason: row.reason,
    lateReason: row.lateReason,
    reissueDocument: row.reissueDocument,
    deadline: deadlineOf(read, row.yearId, row.semester, submitted?.at ?? context.at),
    transcript: transcriptOf(core, row),
    applyBy: row.applyBy,
    cellList: cells.map((cell) => shownCell(view, cell, grants, now)),
    consequences: shownConsequences(cells),
    evidence: evidenceRows(read, id).map(({ id: evidenceId, slot, fileName, mediaType, sha256, at }) => ({
      id: evidenceId,
      slot,
      fileName,
      mediaType,
      sha256,
      at,
    })),
    steps: steps.map(({ step, at, person, delegation, note, office }) => ({
      ...{ step, at, person, delegation, note, office },
    })),
    paper:
      row.paperId === null || row.paperState === null
        ? null
        : { id: row.paperId, symbol: row.symbol, state: row.paperState },
    openUntil: open[0]?.untilAt ?? null,
    confirmation: shownConfirmation(core, situations, row),
    allowed: allowedActs(situations.of(row, steps), situations.caller),
  };
}

function summaryOf(core: CorrectionsCore, situations: Situations, row: CorrectionRow): Summary {
  const { read } = core.database;
  const cells = cellRows(read, row.id);
  return {
    id: row.id,
    state: stateNow(core, row),
    className: row.className,
    subjectName: row.subjectName,
    semester: row.semester,
    requester: row.requesterName,
    cells: cells.length,
    what: cells[0] ? changeText(row, cells[0]) : '',
    createdAt: row.createdAt,
    minutes: row.symbol,
    waitsForMe: hasNextStep(situations.of(row), situations.caller),
  };
}

/** Whom a request waits for that nobody confirmed yet: an office and the names of those who hold it. */
function shownConfirmation(
  core: CorrectionsCore,
  situations: Situations,
  row: CorrectionRow,
): Shown['confirmation'] {
  const confirmation = situations.confirmationOf(row);
  if (!confirmation) return null;
  const ids = new Set(confirmation.people.map(({ staffId }) => staffId));
  const holders = core.people.staff().filter(({ id }) => ids.has(id));
  return { office: confirmation.office, names: holders.map(({ fullName }) => fullName) };
}

/** As time has made it, before anybody writes it down. */
function stateNow(core: CorrectionsCore, row: CorrectionRow): CorrectionRow['state'] {
  if (row.state !== 'open') return row.state;
  const { read } = core.database;
  const now = core.gradebook.effectiveNow(read);
  const open = grantRows(read, row.id).some(({ why, untilAt }) => why === null && untilAt > now);
  return open ? 'open' : 'expired';
}

/** What asks for the procedure: once decided, only transcripts issued since, of which the minutes do not tell. */
function transcriptOf(core: CorrectionsCore, row: CorrectionRow): Shown['transcript'] {
  const { read } = core.database;
  if (nextActOf(row.state) !== null) return issuedTranscript(read, row.classId);
  return ['signing', 'open'].includes(stateNow(core, row)) ? transcriptSince(read, row) : null;
}

function changeText({ subjectKind }: CorrectionRow, cell: CellRow): string {
  const kind = kindOfColumn(cell.col, subjectKind);
  const { before, after } = valuesOf(cell);
  const text = (value: typeof before) => (value === null ? '–' : cellText(kind, value));
  return `${cell.name}: ${columnText(cell.col)} ${text(before)} → ${text(after)}`;
}

function shownCell(
  view: GradebookView,
  cell: CellRow,
  grants: readonly GrantRow[],
  now: string,
): Shown['cellList'][number] {
  const shown = cellIn(view, cell);
  const grant = grants.find(({ position }) => position === cell.position);
  const { position, studentId, name, col, decision, decisionReason } = cell;
  return {
    ...{ position, studentId, name, col, decision, decisionReason, ...valuesOf(cell) },
    kind: shown?.kind ?? 'text',
    now: shown?.value ?? null,
    grant: grant ? (grant.why ?? (grant.untilAt > now ? 'open' : 'over')) : null,
  };
}

/** Each student once: every cell keeps what follows for its student. */
function shownConsequences(cells: readonly CellRow[]): Following[] {
  const byStudent = new Map(cells.map(({ studentId, consequences }) => [studentId, consequences]));
  return [...byStudent.values()].flatMap((json) => JSON.parse(json) as Following[]);
}
