import { X509Certificate } from 'node:crypto';
import type { Handle } from 'pkcs11js';
import type { HashName } from '../platform/pades/cms/hash.ts';
import {
  CK,
  attributeOf,
  findObjects,
  finalise,
  initialise,
  loadModule,
  type Pkcs11Module,
} from './pkcs11.ts';
import type { TokenChoice, UnlockedKey } from './protocol.ts';
import { isSignatureOf, signatureFormatOf } from './signature-format.ts';
import { certificatesOf } from './token-certificates.ts';
import { TokenError, failureOf, returnValueOf } from './token-failure.ts';
import {
  pinStateOf,
  slotsWithToken,
  tokenHas,
  tokenInfoOf,
  unpadded,
  type SlotWithToken,
} from './token-info.ts';

/** A key in a token, ready to sign until it is closed. */
export interface TokenKey {
  readonly unlocked: UnlockedKey;
  sign(toBeSigned: Uint8Array, hash: HashName): Promise<Uint8Array>;
  close(): void;
}

/** Bytes; more than RSA-8192 gives. */
const LONGEST_SIGNATURE = 2048;

/**
 * Logs in once: whatever the token answers to the PIN, it is never tried again from here. Wipes `pin`; the text that the
 * addon insists on cannot be wiped and goes with this process, which ends with the key.
 */
export function unlockKey(choice: TokenChoice, pin: Uint8Array): TokenKey {
  const module = loadModule(choice.module);
  initialise(module);
  try {
    return unlockOn(module, choice, pin);
  } catch (error) {
    finalise(module);
    throw error;
  } finally {
    pin.fill(0);
  }
}

function unlockOn(module: Pkcs11Module, choice: TokenChoice, pin: Uint8Array): TokenKey {
  const token = tokenOf(module, choice);
  const { triesLow, finalTry, locked } = pinStateOf(token.info);
  if (locked) throw new TokenError('pin-locked');
  const session = module.C_OpenSession(token.slot, CK.serialSession);
  const found = certificatesOf(module, session).certificates.find(
    ({ ckaId, fingerprint }) => ckaId === choice.ckaId && fingerprint === choice.fingerprint,
  );
  if (found === undefined) throw new TokenError('no-key', { why: 'certificate' });
  const { publicKey } = new X509Certificate(found.der);
  const format = signatureFormatOf(publicKey);
  logIn(module, session, token, pin);
  const key = privateKeyOf(module, session, found.ckaId);
  const keptPin = asksEveryTime(module, session, key) ? Buffer.from(pin) : null;
  return {
    unlocked: { certificate: found.der, chain: found.chain, triesLow, finalTry },
    async sign(toBeSigned, hash) {
      const input = format.input(toBeSigned, hash);
      try {
        module.C_SignInit(session, { mechanism: format.mechanism }, key);
        if (keptPin !== null) module.C_Login(session, CK.contextSpecific, keptPin.toString('utf8'));
        const answer = await module.C_SignAsync(session, input, Buffer.alloc(LONGEST_SIGNATURE));
        const signature = format.signature(answer);
        if (!isSignatureOf(publicKey, toBeSigned, hash, signature))
          throw new TokenError('no-key', { why: 'other-key' });
        return signature;
      } catch (error) {
        if (isGone(module, token)) throw new TokenError('token-removed');
        throw failureOf(error).kind === 'pin-wrong' ? wrongPin(module, token) : error;
      } finally {
        // Also keeps the input alive: the addon's thread reads it while nothing here points to it any more.
        input.fill(0);
      }
    },
    close() {
      keptPin?.fill(0);
      try {
        module.C_Logout(session);
      } catch {
        // The token is no longer there to log out from.
      }
      finalise(module);
    },
  };
}

/** Slots are numbered anew when a token is put back: its serial number decides. */
function tokenOf(module: Pkcs11Module, choice: TokenChoice): SlotWithToken {
  const tokens = slotsWithToken(module);
  const same = tokens.filter(({ info }) => unpadded(info.serialNumber) === choice.tokenSerial);
  const found = same.find(({ slotId }) => slotId === choice.slotId) ?? same[0];
  if (found !== undefined) return found;
  throw new TokenError(tokens.length === 0 ? 'token-removed' : 'token-other');
}

function logIn(module: Pkcs11Module, session: Handle, token: SlotWithToken, pin: Uint8Array): void {
  // An empty PIN is never right; a token would count it as a try. On a pin pad it means "typed there".
  if (pin.length === 0 && !tokenHas(token.info, 'pinPad'))
    throw new TokenError('pin-wrong', { low: 0, final: 0 });
  const logInOnce = (): void => {
    module.C_Login(session, CK.user, Buffer.from(pin.buffer, pin.byteOffset, pin.length).toString('utf8'));
  };
  try {
    logInOnce();
  } catch (error) {
    if (returnValueOf(error) === 'CKR_USER_ALREADY_LOGGED_IN') {
      // Another program's login, lent to us by the module: without a PIN of our own nothing is signed.
      module.C_Logout(session);
      logInOnce();
      return;
    }
    throw failureOf(error).kind === 'pin-wrong' ? wrongPin(module, token) : error;
  }
}

function wrongPin(module: Pkcs11Module, { slot }: SlotWithToken): TokenError {
  const info = tokenInfoOf(module, slot);
  if (info === null) return new TokenError('token-removed');
  const { triesLow, finalTry, locked } = pinStateOf(info);
  return locked
    ? new TokenError('pin-locked')
    : new TokenError('pin-wrong', { low: Number(triesLow || finalTry), final: Number(finalTry) });
}

function privateKeyOf(module: Pkcs11Module, session: Handle, ckaId: string): Handle {
  const [key] = findObjects(module, session, [
    { type: CK.objectClass, value: CK.privateKey },
    { type: CK.id, value: Buffer.from(ckaId, 'hex') },
  ]).filter((object) => attributeOf(module, session, object, CK.sign)?.[0] !== 0);
  if (key === undefined) throw new TokenError('no-key', { why: 'private-key' });
  return key;
}

function asksEveryTime(module: Pkcs11Module, session: Handle, key: Handle): boolean {
  return attributeOf(module, session, key, CK.alwaysAuthenticate)?.[0] === 1;
}

/** After a failure: a key or session that is no longer valid may only mean that its token was pulled out. */
function isGone(module: Pkcs11Module, { slot, info }: SlotWithToken): boolean {
  try {
    const now = tokenInfoOf(module, slot);
    return now === null || unpadded(now.serialNumber) !== unpadded(info.serialNumber);
  } catch {
    return false;
  }
}
