import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import {
  evidenceBytes,
  evidenceRow,
  evidenceRows,
  insertEvidence,
  removeEvidence,
} from '../data/evidence-rows.ts';
import { requireCorrection, type CorrectionsCore } from './corrections-core.ts';
import { requireSight } from './correction-sight.ts';
import { requireOwnDraft } from './save-draft.ts';

const MOST_FILES = 12;

/** A photo or a PDF of what proves the right mark; what it is, is read from its content. */
export async function attachEvidence(
  core: CorrectionsCore,
  { id: correctionId, slot, fileName, bytes }: InputOf<'corrections.attach'>,
  context: Context,
): Promise<{ id: string }> {
  const checked = await core.papers.checkIncoming({ fileName, bytes });
  return core.database.write(context, { action: 'corrections.attach', subject: correctionId }, (tx) => {
    const actor = signedInUser(context);
    requireOwnDraft(tx.sql, correctionId, actor);
    const sha256 = sha256Hex(bytes);
    const kept = evidenceRows(tx.sql, correctionId);
    if (kept.length >= MOST_FILES) throw appError('corrections.too-much-evidence', { most: MOST_FILES });
    if (kept.some((each) => each.sha256 === sha256)) throw appError('corrections.same-evidence');
    const id = core.newId();
    const { mediaType } = checked;
    const row = { id, correctionId, slot, fileName: checked.fileName, mediaType, sha256, at: tx.at };
    insertEvidence(tx.sql, { ...row, userId: actor.userId }, bytes);
    tx.note({ slot, sha256 });
    tx.change('correction-evidence', id, { correctionId, slot, sha256 });
    return { id };
  });
}

/** It is no longer shown; the file stays, as everything that was once handed over. */
export async function detachEvidence(
  core: CorrectionsCore,
  { id, evidenceId }: InputOf<'corrections.detach'>,
  context: Context,
): Promise<void> {
  await core.database.write(context, { action: 'corrections.detach', subject: id }, (tx) => {
    requireOwnDraft(tx.sql, id, signedInUser(context));
    if (evidenceRow(tx.sql, evidenceId)?.correctionId !== id) throw appError('corrections.no-evidence');
    removeEvidence(tx.sql, evidenceId, tx.at);
    tx.note({ evidence: evidenceId });
    tx.change('correction-evidence', evidenceId, { removedAt: tx.at });
  });
}

/** @throws corrections.no-evidence, papers.bytes-damaged */
export function readEvidence(
  core: CorrectionsCore,
  { evidenceId }: InputOf<'corrections.evidence'>,
  context: Context,
): { fileName: string; bytes: Uint8Array } {
  const { read } = core.database;
  const row = evidenceRow(read, evidenceId);
  const bytes = row && evidenceBytes(read, evidenceId);
  if (!row || !bytes) throw appError('corrections.no-evidence');
  requireSight(core, context, requireCorrection(read, row.correctionId));
  if (sha256Hex(bytes) !== row.sha256) throw appError('papers.bytes-damaged', { paper: row.fileName });
  return { fileName: row.fileName, bytes };
}
