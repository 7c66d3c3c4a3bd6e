import type { Context } from '../../kernel/context.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { officialLayout, type OfficialPaper } from '../papers/index.ts';
import { completeCorrection } from './app/complete-correction.ts';
import { correctionTasks } from './app/correction-tasks.ts';
import type { CorrectionsCore } from './app/corrections-core.ts';
import { endWithPaper } from './app/end-with-paper.ts';
import { followMarks } from './app/follow-marks.ts';
import { correctionsHandlers, type CorrectionsMethod } from './corrections.rpc.ts';
import { correctionOfPaper } from './data/correction-rows.ts';
import { requesterOf, signedCells, type SignedCell } from './data/signed-minutes.ts';
import { CORRECTION_WORDING } from './documents/default-wording.ts';
import { correctionSpecimen } from './documents/specimen.ts';

export interface CorrectionsApi {
  tasks(context: Context): Waiting[];
  /** Every approved cell of the signed minutes of a year, oldest minutes first. */
  signedCells(yearId: string): SignedCell[];
  /** Staff record of who asked for it. */
  requesterOf(correctionId: string): string | null;
}

/** Sửa điểm: request, evidence, consent, signatures, exactly these cells for exactly these values, shut again. */
export function createCorrections(core: CorrectionsCore): {
  handlers: Handlers<CorrectionsMethod>;
  api: CorrectionsApi;
} {
  core.papers.serve({
    kinds: ['bien-ban-sua-diem'],
    templates: { 'bien-ban-sua-diem': CORRECTION_WORDING },
    specimenDraft: correctionSpecimen,
    layout: (content) => officialLayout(content as OfficialPaper),
    secretCopy: () => null,
    onSigned: (tx, context, paper, how) => {
      completeCorrection(core, tx, context, paper, how);
    },
    classIdsOf: (sql, { id }) => {
      const row = correctionOfPaper(sql, id);
      return row ? [row.classId] : [];
    },
    onEnded: endWithPaper,
  });
  core.gradebook.follow(followMarks);
  return {
    handlers: correctionsHandlers(core),
    api: {
      tasks: (context) => correctionTasks(core, context),
      signedCells: (yearId) => signedCells(core.database.read, yearId),
      requesterOf: (correctionId) => requesterOf(core.database.read, correctionId),
    },
  };
}
