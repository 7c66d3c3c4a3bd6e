import type { Handle } from 'pkcs11js';
import { moduleFileState } from './module-file.ts';
import { CK, finalise, initialise, loadModule, numberOf, withSession, type Pkcs11Module } from './pkcs11.ts';
import type { LibraryFacts, ModuleFacts, SlotFacts, TokenFacts } from './protocol.ts';
import { certificatesOf } from './token-certificates.ts';
import { failureOf } from './token-failure.ts';
import { pinStateOf, tokenHas, tokenInfoOf, unpadded } from './token-info.ts';

const NOTHING_SEEN = { certificates: [], authorities: 0, unreadable: 0 };

/**
 * Looks at a module step by step and tells each before it begins: when the module takes the process with it, what was
 * told last says where.
 */
export function diagnoseModule(path: string, tell: (facts: ModuleFacts) => void): ModuleFacts {
  const file = moduleFileState(path);
  let facts: ModuleFacts = { step: 'file', file, library: null, slots: [], failure: null };
  const go = (more: Partial<ModuleFacts>): void => {
    facts = { ...facts, ...more };
    tell(facts);
  };
  try {
    go(file === 'library' ? { step: 'load' } : {});
    const module = loadModule(path);
    go({ step: 'initialise' });
    initialise(module);
    try {
      go({ step: 'information' });
      go({ step: 'slots', library: libraryOf(module) });
      for (const slot of module.C_GetSlotList(false)) {
        go({ slots: [...facts.slots, slotOf(module, slot)] });
      }
      return { ...facts, step: 'done' };
    } finally {
      finalise(module);
    }
  } catch (error) {
    return { ...facts, failure: failureOf(error) };
  }
}

function libraryOf(module: Pkcs11Module): LibraryFacts {
  const info = module.C_GetInfo();
  const version = ({ major, minor }: { major: number; minor: number }): string =>
    `${String(major)}.${String(minor)}`;
  return {
    description: unpadded(info.libraryDescription),
    manufacturer: unpadded(info.manufacturerID),
    version: version(info.libraryVersion),
    cryptoki: version(info.cryptokiVersion),
  };
}

function slotOf(module: Pkcs11Module, slot: Handle): SlotFacts {
  const info = tokenInfoOf(module, slot);
  return {
    slotId: numberOf(slot),
    description: unpadded(module.C_GetSlotInfo(slot).slotDescription),
    token: info === null ? null : tokenOf(module, slot, info),
  };
}

function tokenOf(
  module: Pkcs11Module,
  slot: Handle,
  info: ReturnType<Pkcs11Module['C_GetTokenInfo']>,
): TokenFacts {
  const known = {
    label: unpadded(info.label),
    tokenSerial: unpadded(info.serialNumber),
    manufacturer: unpadded(info.manufacturerID),
    model: unpadded(info.model),
    initialised: tokenHas(info, 'initialised'),
    loginRequired: tokenHas(info, 'loginRequired'),
    pinSet: tokenHas(info, 'pinSet'),
    pinToBeChanged: tokenHas(info, 'pinToBeChanged'),
    pinPad: tokenHas(info, 'pinPad'),
    pin: pinStateOf(info),
    shortestPin: info.minPinLen,
    longestPin: info.maxPinLen,
  };
  try {
    const mechanisms = module.C_GetMechanismList(slot);
    const seen = known.initialised
      ? withSession(module, slot, (session) => certificatesOf(module, session))
      : NOTHING_SEEN;
    return {
      ...known,
      ...seen,
      signsRsa: mechanisms.includes(CK.rsaPkcs),
      signsEcdsa: mechanisms.includes(CK.ecdsa),
      failure: null,
    };
  } catch (error) {
    return { ...known, ...NOTHING_SEEN, signsRsa: false, signsEcdsa: false, failure: failureOf(error) };
  }
}
