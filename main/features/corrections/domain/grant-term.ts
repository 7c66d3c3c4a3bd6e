/** How long a teacher may type the approved values; then everything is shut again by itself. */
const TYPING_MS = 72 * 3_600_000;

/** When a grant that opens at this instant is over for good. */
export function grantUntil(opensAt: string): string {
  return new Date(Date.parse(opensAt) + TYPING_MS).toISOString();
}
