import { createRequire } from 'node:module';
import type { Handle, PKCS11, Template } from 'pkcs11js';
import { moduleFileState } from './module-file.ts';
import { TokenError, returnValueOf } from './token-failure.ts';

type Pkcs11Js = typeof import('pkcs11js');

const OBJECTS_A_CALL = 32;
/** More than any token holds; a module that never says "no more" must not keep us. */
const MOST_OBJECTS = 1_000;

/** Constants of the standard (PKCS#11 v2.40) that this program uses. */
export const CK = {
  serialSession: 4,
  user: 1,
  contextSpecific: 2,
  certificate: 1,
  privateKey: 3,
  objectClass: 0x000,
  label: 0x003,
  value: 0x011,
  keyType: 0x100,
  id: 0x102,
  sign: 0x108,
  alwaysAuthenticate: 0x202,
  rsaPkcs: 0x0001,
  ecdsa: 0x1041,
} as const;

/** A module loaded and initialised: one a process, for `C_Finalize` ends it for everybody in the process. */
export type Pkcs11Module = PKCS11;

/** Only a library that the user named by its whole path is ever loaded. */
export function loadModule(path: string): Pkcs11Module {
  const state = moduleFileState(path);
  if (state === 'not-a-library' || state === 'other-machine')
    throw new TokenError('module-not-pkcs11', { why: state });
  if (state !== 'library') throw new TokenError('module-missing', { why: state });
  const { PKCS11 } = createRequire(import.meta.url)('pkcs11js') as Pkcs11Js;
  const module = new PKCS11();
  try {
    module.load(path);
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    const why = /C_GetFunctionList|procedure|CKR_/u.test(text) ? 'no-functions' : 'does-not-load';
    throw new TokenError('module-not-pkcs11', { why });
  }
  return module;
}

export function initialise(module: Pkcs11Module): void {
  const OS_LOCKING_OK = 2;
  try {
    // Signatures run on another thread than the rest.
    module.C_Initialize({ flags: OS_LOCKING_OK });
  } catch (error) {
    if (returnValueOf(error) !== 'CKR_CANT_LOCK') throw error;
    module.C_Initialize();
  }
}

/** A module whose token was pulled out may refuse even to end. */
export function finalise(module: Pkcs11Module): void {
  try {
    module.C_Finalize();
  } catch {
    // The process ends with it anyway.
  }
}

/** CK_ULONG is 4 bytes on Windows and 8 elsewhere. */
export function numberOf(handle: Handle): number {
  return handle.length === 4 ? handle.readUInt32LE(0) : Number(handle.readBigUInt64LE(0));
}

export function findObjects(module: Pkcs11Module, session: Handle, template: Template): Handle[] {
  const found: Handle[] = [];
  module.C_FindObjectsInit(session, template);
  try {
    while (found.length < MOST_OBJECTS) {
      const more = module.C_FindObjects(session, OBJECTS_A_CALL);
      if (more.length === 0) break;
      found.push(...more);
    }
  } finally {
    module.C_FindObjectsFinal(session);
  }
  return found;
}

/** One attribute of an object; null when the object has none of that kind or does not show it. */
export function attributeOf(
  module: Pkcs11Module,
  session: Handle,
  object: Handle,
  type: number,
): Buffer | null {
  try {
    const value = module.C_GetAttributeValue(session, object, [{ type }])[0]?.value;
    return Buffer.isBuffer(value) ? value : null;
  } catch (error) {
    const absent = ['CKR_ATTRIBUTE_TYPE_INVALID', 'CKR_ATTRIBUTE_SENSITIVE'];
    if (absent.includes(returnValueOf(error) ?? '')) return null;
    throw error;
  }
}

export function withSession<T>(module: Pkcs11Module, slot: Handle, use: (session: Handle) => T): T {
  const session = module.C_OpenSession(slot, CK.serialSession);
  try {
    return use(session);
  } finally {
    module.C_CloseSession(session);
  }
}
