import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { noticeDone } from '../../ui/index.ts';

/** Offers a workbook for saving and says so when it was saved; giving up the dialog says nothing. */
export async function saveFile(file: OutputOf<'imports.template'>, said: string): Promise<void> {
  const { saved } = await call('shell.saveFile', { suggestedName: file.fileName, bytes: file.bytes });
  if (saved) noticeDone(said);
}
