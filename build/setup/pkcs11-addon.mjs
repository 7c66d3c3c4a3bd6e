import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolderAtomically } from './atomic.mjs';
import { withLock } from './lock.mjs';
import { cacheDir, root } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const modules = join(root, 'node_modules');
const addonPackage = join(modules, 'pkcs11js');
const place = join(addonPackage, 'build', 'Release', 'pkcs11.node');

/**
 * The addon of pkcs11js, which brings none built. Built for Node-API 8, one build serves every Node and
 * Electron from 20 and 33 on; made once, kept in the cache, and laid where the package looks for it.
 */
export async function preparePkcs11Addon() {
  if (process.platform !== 'linux') return prepareByNodeGyp();
  const folder = join(cacheDir, `pkcs11-addon-${addonKey()}`);
  const built = join(folder, 'pkcs11.node');
  await withLock('pkcs11-addon', async () => {
    if (!existsSync(built)) {
      say('compiling the token addon (some seconds, once)');
      await makeFolderAtomically(folder, compile);
    }
    if (!existsSync(place) || !readFileSync(place).equals(readFileSync(built))) layDown(built);
  });
}

// A compiler call instead of node-gyp: no Python, no downloaded headers. The flags are those of its binding.gyp.
async function compile(folder) {
  const flags = [
    '-std=c++17',
    '-DNAPI_VERSION=8',
    '-O2',
    '-fPIC',
    '-DNDEBUG',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-w',
  ];
  const definitions = ['-DNODE_GYP_MODULE_NAME=pkcs11', '-DBUILDING_NODE_EXTENSION', '-fvisibility=hidden'];
  const includes = [join(modules, 'node-api-headers', 'include'), join(addonPackage, 'includes')];
  const sources = ['dl', 'common', 'main'].map((name) => join(addonPackage, 'src', `${name}.cpp`));
  const link = ['-shared', '-s', '-static-libgcc', '-static-libstdc++', '-o', 'pkcs11.node'];
  await run(
    'g++',
    [...flags, ...definitions, ...includes.map((path) => `-I${path}`), ...link, ...sources, '-ldl'],
    { cwd: folder, label: 'compiler' },
  );
}

// A process may have the old file open: it is replaced, never written into.
function layDown(built) {
  mkdirSync(dirname(place), { recursive: true });
  const temporary = `${place}.${process.pid}.tmp`;
  copyFileSync(built, temporary);
  renameSync(temporary, place);
}

// Windows and macOS compile with their own tools, through the node-gyp that npm brings. Without them everything but
// tokens works, so a machine that lacks them is told and not stopped; a package without the addon is refused.
async function prepareByNodeGyp() {
  if (existsSync(place)) return;
  try {
    await run('npm', ['explore', 'pkcs11js', '--', 'node-gyp', 'rebuild'], { cwd: root, label: 'node-gyp' });
  } catch (error) {
    say(`the token addon could not be compiled, signing with a USB token will not work: ${error.message}`);
  }
}

function addonKey() {
  const { version } = JSON.parse(readFileSync(join(addonPackage, 'package.json'), 'utf8'));
  const recipe = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  return `${version}-${process.platform}-${process.arch}-${recipe.digest('hex').slice(0, 8)}`;
}
