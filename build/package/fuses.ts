import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

type FuseName = keyof typeof FuseV1Options;

/** Every switch that can be burnt into the program: a fuse that a later Electron adds is a type error here. */
const FUSES = {
  // The program cannot be used as a plain Node, nor opened to a debugger from the command line or the environment.
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableCookieEncryption: true,
  // Checked on Windows and macOS; Electron has no such check on Linux.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  // There is no start-up snapshot of our own.
  LoadBrowserProcessSpecificV8Snapshot: false,
  // The page comes from app://, never from file://.
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
} as const satisfies Record<FuseName, boolean>;

const names = Object.keys(FUSES) as FuseName[];

/** Burns the list into the executable: every fuse that this Electron has. */
export async function burnFuses(executable: string): Promise<void> {
  const present = Object.keys(await fusesOf(executable)) as FuseName[];
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...Object.fromEntries(present.map((name) => [FuseV1Options[name], FUSES[name]])),
  });
}

/** The fuses as they stand in the file; those that this Electron does not have are left out. */
export async function fusesOf(executable: string): Promise<Partial<Record<FuseName, boolean>>> {
  const wire = await getCurrentFuseWire(executable);
  const present = names.filter((name) => wire[FuseV1Options[name]] !== undefined);
  return Object.fromEntries(present.map((name) => [name, wire[FuseV1Options[name]] === FuseState.ENABLE]));
}

/** What differs between the file and the list, as sentences. */
export async function fuseProblems(executable: string): Promise<string[]> {
  const found = Object.entries(await fusesOf(executable)) as [FuseName, boolean][];
  return found
    .filter(([name, on]) => on !== FUSES[name])
    .map(([name, on]) => `fuse ${name} is ${on ? 'on' : 'off'}, must be ${FUSES[name] ? 'on' : 'off'}`);
}
