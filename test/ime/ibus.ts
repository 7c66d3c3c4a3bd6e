import { spawn, spawnSync } from 'node:child_process';

const run = (command: string, args: readonly string[]): { ok: boolean; text: string } => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { ok: status === 0, text: `${stdout}${stderr}`.trim() };
};
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What a program needs in its environment to ask ibus for every key. */
export const IBUS_ENV = { GTK_IM_MODULE: 'ibus', XMODIFIERS: '@im=ibus', QT_IM_MODULE: 'ibus' } as const;

/** ibus with UniKey (Telex, as it is installed) on the display and the bus of this process. */
export async function startUniKey(): Promise<() => void> {
  const windows = spawn('openbox', [], { stdio: 'ignore' });
  const daemon = spawn('ibus-daemon', ['--xim', '--panel', 'disable'], { stdio: 'ignore' });
  for (let turn = 0; turn < 60; turn += 1) {
    // It complains about the keyboard map of a virtual display and chooses the engine all the same.
    run('ibus', ['engine', 'Unikey']);
    if (run('ibus', ['engine']).text.endsWith('Unikey'))
      return () => {
        daemon.kill();
        windows.kill();
      };
    await pause(250);
  }
  daemon.kill();
  windows.kill();
  throw new Error(`ibus has no UniKey: ${run('ibus', ['list-engine']).text.slice(0, 400)}`);
}

/** Keys of a keyboard, as X11 hands them to whoever has the focus. */
export function typeKeys(text: string): void {
  const { ok, text: said } = run('xdotool', ['type', '--delay', '25', text]);
  if (!ok) throw new Error(`xdotool: ${said}`);
}
export function pressKey(key: string): void {
  const { ok, text } = run('xdotool', ['key', '--delay', '25', key]);
  if (!ok) throw new Error(`xdotool: ${text}`);
}
/** Gives the window of this title the keys. */
export function focusWindow(title: string): void {
  const { ok, text } = run('xdotool', ['search', '--onlyvisible', '--name', title, 'windowfocus', '--sync']);
  if (!ok) throw new Error(`xdotool: ${text}`);
}
