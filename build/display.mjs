import { spawn } from 'node:child_process';

const SCREEN = '1920x1080x24';

/** The display to draw on: the real one, or a virtual one of our own: `{ env, virtual, close() }`. */
export async function openDisplay({ alwaysVirtual = false } = {}) {
  const real = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (real && !(alwaysVirtual && process.platform === 'linux'))
    return { env: {}, virtual: false, close() {} };
  // Xvfb picks a free number itself and writes it to descriptor 3 once it is ready.
  // When its last window is gone it would begin anew and refuse whoever comes at that moment: not with -noreset.
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    server.on('error', (error) => reject(new Error(`no display, and Xvfb does not start: ${error.message}`)));
    server.on('exit', (code) => reject(new Error(`no display, and Xvfb ended with code ${code}`)));
    let text = '';
    server.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  const close = () => server.kill();
  process.once('exit', close);
  // No session bus behind a virtual display: without this Chromium looks for one and complains.
  const env = { DISPLAY: `:${number}`, DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
  return { env, virtual: true, name: `:${number}`, close };
}
