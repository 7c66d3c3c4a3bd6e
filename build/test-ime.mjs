// npm run test:ime: Vietnamese typed with the real input method (ibus-unikey, Telex) on a virtual display of Linux.
import { spawnSync } from 'node:child_process';
import { openDisplay } from './display.mjs';
import { root } from './setup/paths.mjs';

const inherited = { cwd: root, stdio: 'inherit' };
const bundled = spawnSync(process.execPath, ['build/bundle.mjs'], inherited);
if (bundled.status !== 0) process.exit(bundled.status ?? 1);

const display = await openDisplay({ alwaysVirtual: true });
const env = { ...process.env, ...display.env };
// It gets a bus of its own.
delete env.DBUS_SESSION_BUS_ADDRESS;
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'ime', ...process.argv.slice(2)];
const { status } = spawnSync('dbus-run-session', ['--', process.execPath, ...vitest], { ...inherited, env });
display.close();
process.exit(status ?? 1);
