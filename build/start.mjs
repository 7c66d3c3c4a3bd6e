// npm start: builds what changed and opens the window. `--demo` opens a ready demo school.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { openDisplay } from './display.mjs';
import { readRuntime, runtimeEnvironment, sandboxSwitches } from './runtime.mjs';
import { makeFolderAtomically } from './setup/atomic.mjs';
import { toolNode } from './setup/dependencies.mjs';
import { cacheDir, checkoutKey, root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

const args = process.argv.slice(2);
const runtime = readRuntime();
if (await renewBundle()) console.log('bundle renewed');
const demo = args.includes('--demo') ? await openDemo() : {};
const display = await openDisplay();
if (display.virtual) console.log(`no screen here: the window opens on the virtual display ${display.name}`);
const child = spawn(
  runtime.electronPath,
  [...sandboxSwitches(), root, ...args.filter((arg) => arg !== '--demo')],
  {
    stdio: 'inherit',
    env: { ...process.env, ...runtimeEnvironment(runtime), ...demo, ...display.env },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`Electron does not start: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  display.close();
  process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
});

async function renewBundle() {
  try {
    return await bundle();
  } catch (error) {
    console.error(`the program could not be built: ${error.message}`);
    process.exit(1);
  }
}

// The demo school is made once by the same headless command as everywhere and then kept, with what is done to it.
async function openDemo() {
  const folder = join(cacheDir, `demo-${checkoutKey}`);
  if (!existsSync(join(folder, 'school', 'vault'))) {
    console.log(`making the demo school in ${folder}`);
    await makeFolderAtomically(join(folder, 'school'), (out) =>
      run(toolNode(), [join(root, 'main/office/cli.ts'), 'demo', '--out', out], { cwd: root, label: 'demo' }),
    );
  }
  console.log(`demo school: ${folder} (delete it to start afresh); sign in as ${signIn(folder)}`);
  return {
    SO_TRUONG_VAULT_DIR: join(folder, 'school', 'vault'),
    SO_TRUONG_USER_DATA: join(folder, 'user-data'),
  };
}

// The command that makes the school writes down how to sign in; a password of one's own is not written.
function signIn(folder) {
  const file = join(folder, 'school', 'sign-in.json');
  const told = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { logins: ['quantri'], password: null };
  return `${told.logins.join(' or ')}, password ${told.password ?? 'as it was in SO_TRUONG_PASSWORD when the school was made'}`;
}
