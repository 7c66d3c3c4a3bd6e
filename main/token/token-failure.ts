import type { ErrorParams } from '../kernel/app-error.ts';
import type { TokenFailure, TokenFailureKind } from './protocol.ts';

/** A refusal inside the token process; it leaves as data. */
export class TokenError extends Error {
  readonly failure: TokenFailure;
  constructor(kind: TokenFailureKind, params: ErrorParams = {}) {
    super(kind);
    this.name = 'TokenError';
    this.failure = { kind, params };
  }
}

/** PKCS#11 v2.40, 11.1: the return values that a person can do something about. */
const KINDS: ReadonlyMap<string, TokenFailureKind> = new Map([
  ['CKR_PIN_INCORRECT', 'pin-wrong'],
  ['CKR_PIN_INVALID', 'pin-wrong'],
  ['CKR_PIN_LEN_RANGE', 'pin-wrong'],
  ['CKR_PIN_LOCKED', 'pin-locked'],
  ['CKR_DEVICE_REMOVED', 'token-removed'],
  ['CKR_TOKEN_NOT_PRESENT', 'token-removed'],
  ['CKR_SLOT_ID_INVALID', 'token-removed'],
  // The session of a token that was pulled out is gone, even when it is back in its place.
  ['CKR_SESSION_HANDLE_INVALID', 'token-removed'],
  ['CKR_SESSION_CLOSED', 'token-removed'],
]);

/** The PKCS#11 name of what the module answered, for example `CKR_PIN_INCORRECT`; null = it did not come from a module. */
export function returnValueOf(error: unknown): string | null {
  return error instanceof Error ? (/CKR_[A-Z0-9_]+/u.exec(error.message)?.[0] ?? null) : null;
}

export function failureOf(error: unknown): TokenFailure {
  if (error instanceof TokenError) return error.failure;
  const code = returnValueOf(error);
  if (code === null) return { kind: 'device-error', params: { code: 'unknown' } };
  const kind = KINDS.get(code) ?? 'device-error';
  return { kind, params: kind === 'device-error' ? { code } : {} };
}
