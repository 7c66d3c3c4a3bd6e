import type { ElectronApplication } from 'playwright-core';

/** The office process of a running program, by the name the shell gives it. */
export async function officePid(app: ElectronApplication): Promise<number> {
  const pid = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Sổ Trường office')?.pid ?? 0,
  );
  if (pid === 0) throw new Error('there is no office process');
  return pid;
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
