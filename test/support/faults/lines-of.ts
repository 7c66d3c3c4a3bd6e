import { createInterface } from 'node:readline';
import { startOffice } from './start-office.ts';

/** Runs a script of this folder until it ends or is killed; what it said, a line each. */
export function linesOf(
  script: string,
  args: readonly string[],
): Promise<{ lines: object[]; signal: NodeJS.Signals | null }> {
  const child = startOffice(script, args);
  const lines: object[] = [];
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line) as object));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve({ lines, signal });
      else reject(new Error(`${script} failed: ${complaints}`));
    });
  });
}
