import type { ElectronApplication } from 'playwright-core';

/** A process of the running program, by the name the shell gives it; 0 = there is none. */
function pidOf(app: ElectronApplication, name: string): Promise<number> {
  return app.evaluate(
    ({ app: electron }, wanted) => electron.getAppMetrics().find((each) => each.name === wanted)?.pid ?? 0,
    name,
  );
}

export async function officePid(app: ElectronApplication): Promise<number> {
  const pid = await pidOf(app, 'Sổ Trường office');
  if (pid === 0) throw new Error('there is no office process');
  return pid;
}

/** The process that reads a foreign file right now. */
export function readerPid(app: ElectronApplication): Promise<number> {
  return pidOf(app, 'Sổ Trường reader');
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds until the process is gone. */
export async function goneAfter(pid: number, limitMs: number): Promise<number> {
  const from = performance.now();
  while (isAlive(pid)) {
    if (performance.now() - from > limitMs)
      throw new Error(`process ${String(pid)} still lives after ${String(limitMs)} ms`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - from;
}
