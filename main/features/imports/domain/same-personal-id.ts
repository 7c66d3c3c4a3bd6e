import { formatDay } from '../../../kernel/dates.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';
import type { RowReader } from './row-reader.ts';

interface Known {
  readonly fullName: string;
  /** The school's own code of the person; '' = none. */
  readonly code: string;
  readonly birthDate?: string | undefined;
}

/**
 * Says what stands against taking the row for the stored person with its personal ID. A number typed into the wrong row
 * must not rename somebody who has an account; where the code is the same too, the code's own check has said so.
 */
export function checkSamePersonalId(reader: RowReader, stored: Known, row: Required<Known>): void {
  const { fullName: name, code } = stored;
  if (row.code !== '' && code !== '') {
    if (foldForSearch(row.code) !== foldForSearch(code))
      reader.error('personalId', 'imports.personal-id-used', { name, code });
    return;
  }
  if (row.fullName !== '' && foldForSearch(row.fullName) !== foldForSearch(name)) {
    reader.error('personalId', 'imports.personal-id-other-name', { name });
    return;
  }
  const born = stored.birthDate ?? '';
  const otherDay = row.birthDate !== '' && born !== '' && row.birthDate !== born;
  if (otherDay || (row.fullName !== '' && row.fullName !== name))
    reader.warn('personalId', 'imports.personal-id-changes', {
      name,
      birthDate: born === '' ? '—' : formatDay(born),
    });
}
