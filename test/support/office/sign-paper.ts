import type { Call } from '../../../main/office/cli/call.ts';

/** Wet ink, as a school does it: the page comes back scanned and the paper counts as signed today. */
export async function signPaper(call: Call, paperId: string): Promise<void> {
  const { bytes } = await call('papers.file', { id: paperId, purpose: 'view' });
  await call('papers.attachScans', { scans: [{ fileName: 'ban-ky.pdf', bytes }], paperId });
  const signedOn = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  await call('papers.markSigned', { id: paperId, signedOn });
}
