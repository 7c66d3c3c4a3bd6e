import type { Call } from '../../../main/office/cli/call.ts';

/** Digest of the file a person sees now. */
async function shownDigest(call: Call, paperId: string): Promise<string> {
  const papers = await call('papers.list', { open: paperId });
  return papers.find(({ id }) => id === paperId)!.sha256;
}

/** Looks at a paper, and sends it back to who signed there. */
export async function returnPaper(
  call: Call,
  paperId: string,
  toField: string,
  reason: string,
): Promise<void> {
  const sha256 = await shownDigest(call, paperId);
  await call('signing.return', { paperId, sha256, toField, reason });
}

/** Looks at a paper, and ends its round. */
export async function rejectPaper(call: Call, paperId: string, reason: string): Promise<void> {
  await call('signing.reject', { paperId, sha256: await shownDigest(call, paperId), reason });
}
