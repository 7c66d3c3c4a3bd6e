import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { PaperRecord } from '../data/paper-records.ts';
import { signingForHead } from '../domain/signing-for-head.ts';
import { drawOfficialPaper, type PaperAbout, type PaperDraft } from './draw-official-paper.ts';
import type { PapersCore } from './papers-core.ts';
import { storePaper, takePaperNumber, type TakenNumber } from './register-paper.ts';
import { templateOf } from './template-of.ts';

/** The next number of a kind, with the wording in force. */
export function takeNumberOf<K extends PaperKind>(
  core: PapersCore,
  tx: Transaction,
  kind: K,
): TakenNumber<K> {
  return takePaperNumber(tx, {
    kind,
    paperId: core.newId(),
    abbreviation: core.school(tx.at).abbreviation,
    vaultId: core.vaultId,
    template: templateOf(core, kind),
  });
}

/** Numbers, draws and stores a paper of the common layout. */
export function issueOfficialPaper(
  core: PapersCore,
  tx: Transaction,
  context: Context,
  kind: PaperKind,
  about: PaperAbout,
  draft: PaperDraft,
): PaperRecord {
  const taken = takeNumberOf(core, tx, kind);
  const signatures = signingForHead(kind, draft.signatures, signedInUser(context), about.classIds);
  const drawn = drawOfficialPaper(
    { ...draft, signatures },
    core.school(tx.at),
    core.schoolYear(),
    about,
    taken,
    tx.at,
  );
  return storePaper(tx, context, taken, drawn);
}
