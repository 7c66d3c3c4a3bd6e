import type { CertificateFacts, SigningView } from '../../preload/contract/signing-window.ts';
import type { KeySource } from '../../preload/contract/vocabulary/signing.ts';
import { isBridgeError } from '../bridge/index.ts';
import type { Params } from '../i18n/index.ts';

/** The key somebody is about to sign with. Of a key file nothing is known before it is opened. */
export interface KeyChoice {
  readonly source: KeySource;
  readonly facts: CertificateFacts | null;
  /** Name of the chosen key file. */
  readonly fileName: string;
  /** The PIN is typed on the reader, not here. */
  readonly pinPad: boolean;
  readonly locked: boolean;
  /** What the token says of its PIN beforehand. */
  readonly tries: 'enough' | 'low' | 'final';
}

export function noChoice(source: KeySource): KeyChoice {
  return { source, facts: null, fileName: '', pinPad: false, locked: false, tries: 'enough' };
}

/** The source whose certificate is bound to the person; a key file where none is. */
export function firstChoice(certificates: SigningView['certificates']): KeyChoice {
  const bound = certificates[0];
  if (bound === undefined) return noChoice('p12');
  return { ...noChoice(bound.source), facts: bound.source === 'internal' ? bound : null };
}

const BARS: readonly string[] = ['certificate-revoked', 'certificate-of-another', 'certificate-not-bound'];

/** Why the signer cannot sign with this certificate of a token that people share; null = they can. */
export function barOf({ owner, warnings }: CertificateFacts): { code: string; params: Params } | null {
  const found = BARS.flatMap((code) => warnings.filter((each) => each.code === code))[0];
  return found === undefined ? null : { code: `signing.${found.code}`, params: { owner, ...found.params } };
}

/** A token says with its refusal how its PIN stands; nobody should have to ask for it. */
export function afterRefusal(choice: KeyChoice, refusal: unknown): KeyChoice {
  if (!isBridgeError(refusal)) return choice;
  if (refusal.code === 'token.pin-locked') return { ...choice, locked: true };
  if (refusal.code !== 'token.pin-wrong') return choice;
  const { low, final } = refusal.params;
  return { ...choice, tries: final === 1 ? 'final' : low === 1 ? 'low' : choice.tries };
}
