/** "AB:CD:…" in pairs, as issuers print it. */
export function fingerprintText(hex: string): string {
  return (hex.toUpperCase().match(/../gu) ?? []).join(':');
}
