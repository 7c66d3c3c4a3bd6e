import type { OutputOf } from '../../../preload/contract/index.ts';
import type { ModuleFacts, PinState } from '../../token/protocol.ts';

type TokenFindings = NonNullable<OutputOf<'shell.lookAtToken'>['token']>;

const MOST = 64;
const MOST_CERTIFICATES = 20;
const FILE_IS_THERE = ['library', 'not-a-library', 'other-machine'];
const LOADED = ['information', 'slots', 'done'];

/** What the "Bác sĩ chữ ký số" of the office judges, out of the raw facts of the token process. */
export function tokenFindings(modulePath: string, facts: ModuleFacts): TokenFindings {
  const tokens = facts.slots.flatMap(({ token }) => (token?.initialised === true ? [token] : []));
  return {
    modulePath,
    moduleFound: FILE_IS_THERE.includes(facts.file),
    moduleLoads: LOADED.includes(facts.step),
    readers: Math.min(facts.slots.length, MOST),
    tokens: Math.min(tokens.length, MOST),
    pin: worstPin(tokens.map(({ pin }) => pin)),
    certificates: tokens
      .flatMap(({ certificates }) => certificates.map(({ der }) => der))
      .slice(0, MOST_CERTIFICATES),
  };
}

function worstPin(pins: readonly PinState[]): TokenFindings['pin'] {
  if (pins.length === 0) return 'unknown';
  if (pins.some(({ locked }) => locked)) return 'locked';
  if (pins.some(({ finalTry }) => finalTry)) return 'final';
  return pins.some(({ triesLow }) => triesLow) ? 'low' : 'ok';
}
