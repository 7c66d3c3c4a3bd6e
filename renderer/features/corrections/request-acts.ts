import { EVIDENCE_SLOTS } from '../../../preload/contract/vocabulary/corrections.ts';
import { call } from '../../bridge/index.ts';
import type { RequestDraft, Wish } from './request-draft.ts';

/**
 * Writes the draft and hands over its files, one after the other. `onKept` hears of each step, so that a refusal in
 * between leaves nothing to be written twice.
 */
export async function saveRequest(
  draft: RequestDraft,
  wish: Wish,
  onKept: (part: Partial<RequestDraft>) => void,
): Promise<string> {
  const { reasonKind, reason, reissueDocument } = draft;
  const { id } = await call('corrections.save', {
    ...{ id: draft.id, ...wish },
    ...{ reasonKind, reason, reissueDocument },
  });
  onKept({ id });
  let files = draft.files;
  for (const slot of EVIDENCE_SLOTS) {
    const file = files[slot];
    if (!file) continue;
    await call('corrections.attach', { id, slot, fileName: file.name, bytes: file.bytes });
    files = Object.fromEntries(Object.entries(files).filter(([key]) => key !== slot));
    onKept({ files });
  }
  return id;
}

export async function submitRequest(id: string): Promise<void> {
  await call('corrections.submit', { id });
}
