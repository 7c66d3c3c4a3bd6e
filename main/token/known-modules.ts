import { win32 } from 'node:path';
import { moduleFileState } from './module-file.ts';

/** `tested`: ran here; `documented`: its maker says so; `reported`: other programs in use in Vietnam look for it. */
type Sureness = 'tested' | 'documented' | 'reported';
type KnownPlatform = 'win32' | 'linux' | 'darwin';

interface ModuleRow {
  readonly name: string;
  readonly sure: Sureness;
  /** A whole path, or on Windows the name of a file that its installer puts into System32. */
  readonly file: string;
}
export interface KnownModule {
  readonly name: string;
  readonly sure: Sureness;
  readonly path: string;
}

const reported = (name: string, ...files: readonly string[]): ModuleRow[] =>
  files.map((file) => ({ name, sure: 'reported', file }));

/** Only proposals: whatever is not here is chosen by its file. Newer versions stand first. */
const MODULES: Readonly<Record<KnownPlatform, readonly ModuleRow[]>> = {
  win32: [
    ...reported('VNPT-CA', 'vnptca_p11_v10.dll', 'vnptca_p11_v9.dll', 'vnptca_p11_v8.dll'),
    ...reported('VNPT-CA', 'vnptca_p11_v7.dll', 'vnptca_p11_v6.dll', 'vnpt-ca_csp11.dll'),
    ...reported('Viettel-CA', 'viettel-ca_v6.dll', 'viettel-ca_v5.dll', 'viettel-ca_v4.dll'),
    ...reported('BkavCA', 'BkavCA.dll', 'BkavCAv2S.dll'),
    ...reported('FPT-CA', 'fptca_v6.dll', 'fptca_v5.dll', 'fptca_v4.dll', 'fptca_v3.dll', 'fpt-ca.dll'),
    ...reported('NCA', 'nca_v6.dll', 'nca_v4.dll'),
    ...reported('CA2 (Nacencomm)', 'ncca_csp11_v1.dll', 'CA2_csp11.dll', 'CA2_v34.dll'),
    ...reported('SecureMetric ST3', 'st3csp11.dll'),
    { name: 'FEITIAN ePass2003', sure: 'documented', file: 'eps2003csp11.dll' },
    { name: 'FEITIAN ePass2003', sure: 'reported', file: 'eps2003csp11v2.dll' },
    { name: 'SafeNet eToken', sure: 'documented', file: 'eTPKCS11.dll' },
    {
      name: 'OpenSC',
      sure: 'documented',
      file: String.raw`C:\Program Files\OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll`,
    },
  ],
  linux: [
    { name: 'OpenSC', sure: 'documented', file: '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so' },
    { name: 'OpenSC', sure: 'documented', file: '/usr/lib64/opensc-pkcs11.so' },
    { name: 'SafeNet eToken', sure: 'documented', file: '/usr/lib/libeTPkcs11.so' },
    { name: 'SoftHSM2', sure: 'tested', file: '/usr/lib/softhsm/libsofthsm2.so' },
    { name: 'SoftHSM2', sure: 'documented', file: '/usr/lib64/softhsm/libsofthsm2.so' },
  ],
  darwin: [
    ...reported('Viettel-CA', '/usr/local/lib/viettel-ca_v6.dylib'),
    { name: 'OpenSC', sure: 'documented', file: '/Library/OpenSC/lib/opensc-pkcs11.so' },
    { name: 'SafeNet eToken', sure: 'documented', file: '/usr/local/lib/libeTPkcs11.dylib' },
  ],
};

/** What is installed here of the modules known by name. */
export function knownModules(
  platform: NodeJS.Platform = process.platform,
  systemRoot: string = process.env['SystemRoot'] ?? String.raw`C:\Windows`,
): KnownModule[] {
  const rows = platform in MODULES ? MODULES[platform as KnownPlatform] : [];
  return rows
    .map(({ name, sure, file }) => {
      const path = platform === 'win32' ? win32.resolve(systemRoot, 'System32', file) : file;
      return { name, sure, path };
    })
    .filter(({ path }) => moduleFileState(path, platform) === 'library');
}
