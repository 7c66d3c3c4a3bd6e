// npm run package:dir makes an unpacked program (any runtime; for a look and a smoke test only when the runtime is the
// registry's); npm run package makes what people install, with the official Electron on a connected machine.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundle } from './bundle.mjs';
import { checkPackage } from './package/check.mjs';
import { updateKeyProblem } from './package/require-update-key.ts';
import { smokeTest } from './package/smoke.mjs';
import { readRuntime } from './runtime.mjs';
import { toolNode } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';

/** Characters of one line of electron-builder's output. */
const LONGEST_LINE = 300;

const args = process.argv.slice(2);
const unpackedOnly = args.includes('--dir');
const passedOn = args.filter((arg) => arg !== '--dir');
const runtime = readRuntime();

const keyProblem = unpackedOnly ? null : updateKeyProblem();
if (keyProblem !== null) {
  console.error(`npm run package makes no installer: ${keyProblem}`);
  process.exit(1);
}
if (!unpackedOnly && runtime.source === 'registry') {
  console.error(
    'npm run package needs the official Electron: run it on a machine that reaches the release host.',
  );
  process.exit(1);
}
if (runtime.source === 'registry') {
  console.log(
    `packed with Electron ${runtime.version} of the npm registry: for the smoke test only, not for users`,
  );
}
await bundle();
if (unpackedOnly) rmSync(join(root, 'release', 'linux-unpacked'), { recursive: true, force: true });
await electronBuilder(unpackedOnly ? ['--dir', ...runtimeSettings()] : passedOn);
if (unpackedOnly && process.platform === 'linux') {
  const folder = join(root, 'release', 'linux-unpacked');
  const problems = await checkPackage(folder);
  for (const problem of problems) console.error(`package: ${problem}`);
  if (problems.length > 0) process.exit(1);
  await smokeTest(folder);
}

function runtimeSettings() {
  return [`--config.electronDist=${runtime.distPath}`, `--config.electronVersion=${runtime.version}`];
}

function electronBuilder(more) {
  const cli = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const settings = ['--config', 'electron-builder.yml', '--config.afterPack=build/package/after-pack.mjs'];
  return new Promise((resolve, reject) => {
    const child = spawn(toolNode(), [cli, ...settings, '--publish', 'never', ...more], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => console.log(shortened(line)));
    }
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`electron-builder ended with ${code}`)),
    );
  });
}

// It names every package that two others need, in one line of many kilobytes.
function shortened(line) {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)} …` : line;
}
