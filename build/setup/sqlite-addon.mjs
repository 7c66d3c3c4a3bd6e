import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolderAtomically } from './atomic.mjs';
import { withLock } from './lock.mjs';
import { cacheDir, root } from './paths.mjs';
import { output, run } from './run.mjs';
import { SetupError, say } from './say.mjs';

const PREBUILT_NEEDS_NODE_API = 10;
const stringReferenceHeader = join(dirname(fileURLToPath(import.meta.url)), 'napi9-string-ref.h');
const modules = join(root, 'node_modules');
const addonPackage = join(modules, 'better-sqlite3-multiple-ciphers');

/** Whether this runtime is too old for the addon's prebuilt file (it would crash at load). */
export function needsOwnAddon(runtime) {
  // Node-API 10 came with Electron 36. A runtime that does not tell its version is asked.
  const major = Number.parseInt(runtime.version ?? '', 10);
  if (Number.isInteger(major)) return major < 36;
  const nodeApi = output(runtime.electronPath, ['-p', 'process.versions.napi'], {
    ELECTRON_RUN_AS_NODE: '1',
  });
  if (nodeApi === null) throw new SetupError(`${runtime.electronPath} does not start`);
  return Number(nodeApi) < PREBUILT_NEEDS_NODE_API;
}

/** The encrypted SQLite addon compiled for Node-API 9 from the npm package's own sources; made once, kept in the cache. */
export async function prepareSqliteAddon() {
  const folder = join(cacheDir, `sqlite-addon-${addonKey()}`);
  const binding = join(folder, 'better_sqlite3.node');
  if (!existsSync(binding)) {
    await withLock('sqlite-addon', async () => {
      if (existsSync(binding)) return;
      say('compiling the encrypted SQLite addon for this runtime (about a minute, once)');
      await makeFolderAtomically(folder, compile);
    });
  }
  return binding;
}

// Two compiler calls instead of node-gyp: no Python, no downloaded headers. The flags are those of its binding.gyp.
async function compile(folder) {
  const sqlite = join(addonPackage, 'deps', 'sqlite3');
  const definitions = sqliteDefinitions();
  const common = ['-O2', '-fPIC', '-DNDEBUG', ...definitions, `-I${sqlite}`, '-c'];
  const flags = [
    '-std=c++20',
    '-fvisibility=hidden',
    '-fno-exceptions',
    '-fno-rtti',
    '-DNAPI_VERSION=9',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    '-DNODE_GYP_MODULE_NAME=better_sqlite3',
    '-DBUILDING_NODE_EXTENSION',
    `-I${join(modules, 'node-api-headers', 'include')}`,
    `-I${join(modules, 'node-addon-api')}`,
    '-include',
    stringReferenceHeader,
  ];
  const at = { cwd: folder, label: 'compiler' };
  await Promise.all([
    run('gcc', ['-std=c99', '-w', ...common, join(sqlite, 'sqlite3.c'), '-o', 'sqlite3.o'], at),
    run('g++', [...flags, ...common, join(addonPackage, 'src', 'better_sqlite3.cpp'), '-o', 'binding.o'], at),
  ]);
  const link = [
    '-shared',
    '-s',
    '-Wl,-Bsymbolic',
    '-Wl,--exclude-libs,ALL',
    '-static-libgcc',
    '-static-libstdc++',
  ];
  const objects = ['binding.o', 'sqlite3.o', '-ldl', '-lpthread', '-lm'];
  await run('g++', [...link, '-o', 'better_sqlite3.node', ...objects], at);
}

function sqliteDefinitions() {
  const gypi = readFileSync(join(addonPackage, 'deps', 'defines.gypi'), 'utf8');
  const names = [...gypi.matchAll(/^\s*'([A-Z0-9_]+(?:=-?\d+)?)',$/gm)].map((match) => `-D${match[1]}`);
  if (names.length < 20)
    throw new SetupError('the addon package changed: its SQLite settings were not found');
  return names;
}

function addonKey() {
  const { version } = JSON.parse(readFileSync(join(addonPackage, 'package.json'), 'utf8'));
  const recipe = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  recipe.update(readFileSync(stringReferenceHeader));
  return `${version}-${process.platform}-${process.arch}-${recipe.digest('hex').slice(0, 8)}`;
}
