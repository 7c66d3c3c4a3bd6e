import { isOnPath, output, run } from './run.mjs';
import { SetupError, say } from './say.mjs';

const ELECTRON_PACKAGES = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxkbcommon0',
  'libdrm2',
  'libxcomposite1',
  'libxdamage1',
  'libxrandr2',
];

/** Installs what the Linux system lacks for this runtime: as root by apt, otherwise by telling the exact command. */
export async function prepareLinuxLibraries(electronPath) {
  const wanted = missingLibraries(electronPath).length > 0 ? [...ELECTRON_PACKAGES] : [];
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && !isOnPath('Xvfb')) wanted.push('xvfb');
  await install(wanted);
  const left = missingLibraries(electronPath);
  if (left.length > 0) {
    throw new SetupError(
      `Electron still lacks these system libraries: ${left.join(', ')}. Install them and start again.`,
    );
  }
}

/** Independent programs that judge our PDFs, signatures and averages in the tests. */
export async function prepareTestJudges() {
  const wanted = [];
  if (!isOnPath('pdftotext') || !isOnPath('pdfsig')) wanted.push('poppler-utils');
  if (!isOnPath('qpdf')) wanted.push('qpdf');
  if (!isOnPath('openssl')) wanted.push('openssl');
  // Trust for pdfsig, and a token made of software.
  if (!isOnPath('certutil')) wanted.push('libnss3-tools');
  if (!isOnPath('softhsm2-util')) wanted.push('softhsm2');
  // Computes the rules of grading once more, as a sheet.
  if (!isOnPath('soffice')) wanted.push('libreoffice-calc');
  // The tests draw on a virtual display even where there is a real one.
  if (!isOnPath('Xvfb')) wanted.push('xvfb');
  await install(wanted);
}

/** The Vietnamese input method most people type with, and hands for it: `npm run test:ime`. */
export async function prepareInputMethod() {
  const wanted = [];
  if (!isOnPath('ibus-daemon')) wanted.push('ibus', 'ibus-gtk3', 'ibus-unikey');
  if (!isOnPath('xdotool')) wanted.push('xdotool');
  if (!isOnPath('dbus-run-session')) wanted.push('dbus');
  if (!isOnPath('openbox')) wanted.push('openbox');
  await install(wanted);
}

/** A C and C++ compiler, for the addon. */
export async function prepareCompiler() {
  if (!isOnPath('g++') || !isOnPath('gcc')) await install(['gcc', 'g++', 'libc6-dev']);
}

async function install(packages) {
  if (packages.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!isOnPath('apt-get')) {
    throw new SetupError(
      `this system lacks (Debian's names): ${packages.join(' ')}. Install them and start again.`,
    );
  }
  if (process.getuid() !== 0) throw new SetupError(`system packages are missing. Run:\n  sudo ${command}`);
  say(`installing system packages: ${packages.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, label: 'apt-get update', quiet: true });
  await run('apt-get', command.split(' ').slice(1), { env, label: 'apt-get install', quiet: true });
}

// libgtk is opened by name at run time by newer Electrons, so the linker's list does not show it.
function missingLibraries(electronPath) {
  const linked = output('ldd', [electronPath]) ?? '';
  const missing = [...linked.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1]);
  const known = output('ldconfig', ['-p'], { PATH: `${process.env.PATH}:/sbin:/usr/sbin` });
  if (known !== null && !known.includes('libgtk-3.so.0')) missing.push('libgtk-3.so.0');
  return missing;
}
