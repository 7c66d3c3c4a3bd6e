import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * Every switch that can be burnt into the program. `satisfies` makes a fuse that a later Electron adds a type error.
 * @type {Record<keyof typeof FuseV1Options, boolean>}
 */
export const FUSES = /** @satisfies {Record<keyof typeof FuseV1Options, boolean>} */ ({
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
});

/** Names of all fuses this version of the tool knows. */
function knownFuses() {
  return Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
}

/** Burns the list into the executable: every fuse that this Electron has, none forgotten. */
export async function burnFuses(executable) {
  const forgotten = knownFuses().filter((name) => !(name in FUSES));
  if (forgotten.length > 0)
    throw new Error(`build/package/fuses.mjs does not decide on: ${forgotten.join(', ')}`);
  const present = await fusesOf(executable);
  const wanted = Object.keys(present).map((name) => [FuseV1Options[name], FUSES[name]]);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    strictlyRequireAllFuses: wanted.length === knownFuses().length,
    ...Object.fromEntries(wanted),
  });
}

/** The fuses as they stand in the file: `{ name: boolean }`; an older Electron has fewer of them. */
export async function fusesOf(executable) {
  const wire = await getCurrentFuseWire(executable);
  const states = knownFuses().map((name) => [name, wire[FuseV1Options[name]]]);
  return Object.fromEntries(
    states
      .filter(([, state]) => state !== undefined)
      .map(([name, state]) => [name, state === FuseState.ENABLE]),
  );
}

/** What differs between the file and the list, as sentences. */
export async function fuseProblems(executable) {
  const found = await fusesOf(executable);
  return Object.entries(found)
    .filter(([name, on]) => on !== FUSES[name])
    .map(([name, on]) => `fuse ${name} is ${on ? 'on' : 'off'}, must be ${FUSES[name] ? 'on' : 'off'}`);
}
