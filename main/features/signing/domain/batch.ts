/** Refusals of a key: the next paper would meet the same, and a wrong PIN must never be tried again by itself. */
const OF_THE_KEY: ReadonlySet<string> = new Set([
  'signing.p12-password',
  'signing.key-password',
  'signing.certificate-revoked',
  'signing.certificate-expired',
]);
const TOKEN = /^token\./u;

/** Whether a refusal ends the whole batch or one paper only. */
export function endsBatch(code: string): boolean {
  return OF_THE_KEY.has(code) || TOKEN.test(code);
}
