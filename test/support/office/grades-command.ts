import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../../main/office/cli/run.ts';

interface Answer {
  readonly exit: number;
  readonly result?: { readonly students: readonly Readonly<Record<string, unknown>>[] };
  readonly error?: { readonly code: string; readonly message: string };
}

/** `so-truong grades … --json`, without a vault. */
export async function runGrades(...args: string[]): Promise<Answer> {
  let out = '';
  const exit = await runCommandLine({
    args: ['grades', ...args, '--json'],
    environment: {},
    out: (text) => (out += text),
    say: () => undefined,
  });
  return { exit, ...(JSON.parse(out) as Omit<Answer, 'exit'>) };
}

export interface GradesCommand {
  readonly folder: string;
  compute(content: unknown): Promise<Answer>;
  close(): void;
}

/** The spot check of a file written into a folder of its own; text is written as it is. */
export function gradesCommand(): GradesCommand {
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-grades-'));
  return {
    folder,
    compute(content) {
      const file = join(folder, 'marks.json');
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      return runGrades('compute', file);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
