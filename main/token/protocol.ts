import type { ErrorParams } from '../kernel/app-error.ts';
import type { HashName } from '../platform/pades/cms/hash.ts';

/** What is said to the token process and by it: plain data only. Nothing of it is ever logged. */
export type TokenFailureKind =
  | 'pin-wrong'
  | 'pin-locked'
  | 'token-removed'
  | 'token-other'
  | 'module-missing'
  | 'module-not-pkcs11'
  | 'no-key'
  | 'device-error'
  | 'timeout';

/**
 * `pin-wrong` tells `low` and `final` (1 = few tries left, 1 = the next wrong one locks), `module-*` and `no-key` tell
 * `why`, `device-error` tells the `code` of PKCS#11. Never a PIN, never bytes.
 */
export interface TokenFailure {
  readonly kind: TokenFailureKind;
  readonly params: ErrorParams;
}

export interface TokenCertificate {
  /** CKA_ID in hexadecimal: what ties the certificate to its key. */
  readonly ckaId: string;
  readonly label: string;
  readonly der: Uint8Array;
  /** SHA-256 of the DER in hexadecimal; two certificates of one key share a CKA_ID, never this. */
  readonly fingerprint: string;
  readonly serialNumber: string;
  /** What the token holds of the certificates above it, issuer first. */
  readonly chain: readonly Uint8Array[];
}

/** What the token says of its PIN before anybody types it. */
export interface PinState {
  readonly triesLow: boolean;
  readonly finalTry: boolean;
  readonly locked: boolean;
}

export interface TokenSlot {
  readonly slotId: number;
  readonly label: string;
  readonly tokenSerial: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly pin: PinState;
  /** The PIN is typed on the reader itself; an empty one is then given to `open`. */
  readonly pinPad: boolean;
  readonly certificates: readonly TokenCertificate[];
}

/** One certificate on one token, as chosen from `list`. */
export interface TokenChoice {
  readonly module: string;
  readonly slotId: number;
  readonly tokenSerial: string;
  readonly ckaId: string;
  readonly fingerprint: string;
}

export interface UnlockedKey {
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  /** As the token said before this PIN: whoever typed wrong ones should know. */
  readonly triesLow: boolean;
  readonly finalTry: boolean;
}

export type ModuleFileState =
  'library' | 'relative' | 'missing' | 'not-a-file' | 'not-a-library' | 'other-machine';

/** Where an examination of a module stands; the one it stopped at is the one that failed. */
export type ModuleStep = 'file' | 'load' | 'initialise' | 'information' | 'slots' | 'done';

export interface LibraryFacts {
  readonly description: string;
  readonly manufacturer: string;
  readonly version: string;
  readonly cryptoki: string;
}

export interface TokenFacts {
  readonly label: string;
  readonly tokenSerial: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly initialised: boolean;
  readonly loginRequired: boolean;
  readonly pinSet: boolean;
  readonly pinToBeChanged: boolean;
  readonly pinPad: boolean;
  readonly pin: PinState;
  /** Bytes. */
  readonly shortestPin: number;
  readonly longestPin: number;
  /** Whether it can sign the way this program asks. */
  readonly signsRsa: boolean;
  readonly signsEcdsa: boolean;
  readonly certificates: readonly TokenCertificate[];
  /** Certificates of issuers, and those that nobody can read. */
  readonly authorities: number;
  readonly unreadable: number;
  readonly failure: TokenFailure | null;
}

export interface SlotFacts {
  readonly slotId: number;
  readonly description: string;
  readonly token: TokenFacts | null;
}

/** What was found in a module, step by step, without a PIN and without secrets. */
export interface ModuleFacts {
  readonly step: ModuleStep;
  readonly file: ModuleFileState;
  readonly library: LibraryFacts | null;
  readonly slots: readonly SlotFacts[];
  readonly failure: TokenFailure | null;
}

export type TokenRequest =
  | { readonly kind: 'list' | 'diagnose'; readonly module: string }
  | { readonly kind: 'open'; readonly choice: TokenChoice; readonly pin: Uint8Array }
  | { readonly kind: 'sign'; readonly toBeSigned: Uint8Array; readonly hash: HashName }
  | { readonly kind: 'close' };

/** One request at a time: facts while they are found, then one end. */
export type FromToken =
  | { readonly type: 'found'; readonly facts: ModuleFacts }
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly failure: TokenFailure };
