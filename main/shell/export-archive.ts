import type { InputOf, OutputOf } from '../../preload/contract/index.ts';
import { askOffice } from './ask-office.ts';
import type { OfficeKeeper } from './office-keeper.ts';

/** The office writes the files; the page asked without knowing the folder, and hears its progress itself. */
export async function exportArchive(
  office: OfficeKeeper,
  input: InputOf<'archive.export'>,
): Promise<OutputOf<'shell.exportArchive'>> {
  const { folder, files, leftOut } = await askOffice(office, 'archive.export', input);
  return { folder, files, leftOut: leftOut.length };
}
