import { finalise, initialise, loadModule, withSession } from './pkcs11.ts';
import type { TokenSlot } from './protocol.ts';
import { certificatesOf } from './token-certificates.ts';
import { pinStateOf, slotsWithToken, tokenHas, unpadded } from './token-info.ts';

/** Every token of a module with its certificates, without a PIN. */
export function listTokens(path: string): TokenSlot[] {
  const module = loadModule(path);
  initialise(module);
  try {
    return slotsWithToken(module).map(({ slot, slotId, info }) => ({
      slotId,
      label: unpadded(info.label),
      tokenSerial: unpadded(info.serialNumber),
      manufacturer: unpadded(info.manufacturerID),
      model: unpadded(info.model),
      pin: pinStateOf(info),
      pinPad: tokenHas(info, 'pinPad'),
      certificates: withSession(module, slot, (session) => certificatesOf(module, session).certificates),
    }));
  } finally {
    finalise(module);
  }
}
