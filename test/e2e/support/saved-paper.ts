import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningApp } from './launch.ts';
import { answerOf } from './bridge.ts';
import { saveTo } from './dialogs.ts';

/** A paper as somebody saves it with "Lưu PDF" into `folder`. */
export async function savedPaper({ app, page }: RunningApp, folder: string, id: string): Promise<Uint8Array> {
  const path = join(folder, `${id}.pdf`);
  await saveTo(app, path);
  const source = { method: 'papers.file', input: { id, purpose: 'save' } };
  await answerOf(page, 'shell.saveDocument', { source });
  return new Uint8Array(readFileSync(path));
}
