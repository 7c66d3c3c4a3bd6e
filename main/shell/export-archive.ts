import { methodOf } from '../../preload/contract/index.ts';
import type { InputOf, OutputOf } from '../../preload/contract/index.ts';
import { AppError } from '../kernel/app-error.ts';
import type { OfficeKeeper } from './office-keeper.ts';

/** The office writes the files; the page asked without knowing the folder, and hears its progress itself. */
export async function exportArchive(
  office: OfficeKeeper,
  input: InputOf<'archive.export'>,
): Promise<OutputOf<'shell.exportArchive'>> {
  const reply = await office.call('archive.export', input);
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.params);
  const { folder, files } = methodOf('archive.export').output.parse(
    reply.value,
  ) as OutputOf<'archive.export'>;
  return { folder, files };
}
