import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutKey, root } from './paths.mjs';
import { withLock } from './lock.mjs';
import { output, run } from './run.mjs';
import { SetupError, say } from './say.mjs';

/** Installs the packages of the lock file when node_modules does not hold exactly those. */
export async function prepareDependencies() {
  if (missingPackages().length === 0 && toolNodeVersion() !== null) return;
  await withLock(`dependencies-${checkoutKey}`, async () => {
    const missing = missingPackages();
    if (missing.length > 0) {
      // `npm ci` starts from an empty folder; later only the difference is fetched. Neither touches the lock file.
      const args = existsSync(join(root, 'node_modules')) ? ['install', '--no-save'] : ['ci'];
      say(`installing packages: npm ${args.join(' ')} (${missing.length} missing, e.g. ${missing[0]})`);
      // Tools that ask for a newer Node get it from the package "node" of the same installation.
      // No package's own script: an npm that does not know `allowScripts` would compile addons with downloaded headers.
      const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
      await run('npm', [...args, ...quietly], { cwd: root, label: 'npm' });
    }
    await prepareToolNode();
    const left = missingPackages();
    if (left.length > 0) throw new SetupError(`npm left packages out: ${left.slice(0, 5).join(', ')}`);
  });
}

async function prepareToolNode() {
  if (toolNodeVersion() !== null) return;
  say('unpacking Node for the tools: npm rebuild node');
  await run('npm', ['rebuild', 'node'], { cwd: root, label: 'npm rebuild node' });
  if (toolNodeVersion() === null) {
    throw new SetupError(
      'the npm package "node" left no node_modules/.bin/node; run: npm rebuild node --foreground-scripts',
    );
  }
}

/** The Node that runs the tools and the headless commands, whatever Node the machine has. */
export function toolNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules', 'node', 'bin', name);
}

function toolNodeVersion() {
  const linked = readdirIfThere(join(root, 'node_modules', '.bin')).some((name) =>
    /^node(\.cmd)?$/.test(name),
  );
  if (!linked || !existsSync(toolNode())) return null;
  const wanted = readJson(join(root, 'node_modules', 'node', 'package.json'))?.version;
  return output(toolNode(), ['--version']) === `v${wanted}` ? wanted : null;
}

// npm records what it installed in node_modules/.package-lock.json; packages for other systems are optional.
function missingPackages() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  if (wanted === undefined)
    throw new SetupError('package-lock.json is missing or damaged; restore it with git');
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages ?? {};
  return Object.entries(wanted)
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.optional && !entry.link)
    .filter(([path, entry]) => installed[path]?.version !== entry.version || !existsSync(join(root, path)))
    .map(([path, entry]) => `${path.replace(/^.*node_modules\//, '')}@${entry.version}`);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function readdirIfThere(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}
