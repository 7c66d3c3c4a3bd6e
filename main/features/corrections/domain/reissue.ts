/** "12/HS" */
const SHORTEST_NUMBER = 2;

/**
 * Whether the letter that asks to cancel and issue the transcript again is still missing: once it is out, a mark is
 * never corrected without it.
 */
export function lacksReissue(transcript: object | null, document: string): boolean {
  return transcript !== null && document.length < SHORTEST_NUMBER;
}

/** Whether the transcripts were written down as issued after the minutes were decided: these do not tell of the procedure. */
export function issuedSince(
  transcript: { readonly at: string } | null,
  decidedAt: string,
  document: string,
): boolean {
  return transcript !== null && (transcript.at > decidedAt || lacksReissue(transcript, document));
}
