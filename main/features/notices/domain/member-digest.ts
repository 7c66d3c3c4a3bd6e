import { hash } from 'node:crypto';

/** 36 bits each: of 20,000 members a new one is taken for an old one once in three million times. */
const DIGITS = 6;
const EACH = new RegExp(`.{${String(DIGITS)}}`, 'gu');

export function memberDigest(id: string): string {
  return hash('sha256', id, 'base64url').slice(0, DIGITS);
}

/** The digests of several, one behind the other. */
export function joinDigests(digests: ReadonlySet<string>): string {
  return [...digests].sort().join('');
}

export function splitDigests(joined: string): Set<string> {
  return new Set(joined.match(EACH) ?? []);
}
