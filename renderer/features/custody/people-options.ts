import type { OutputOf } from '../../../preload/contract/index.ts';

type Person = OutputOf<'custody.choices'>['heads'][number];

/** "Nguyễn Văn A – Giáo viên, Tổ Toán": two colleagues may share a name. */
export function peopleOptions(people: readonly Person[]): { value: string; label: string }[] {
  return people.map(({ id, fullName, title, department }) => ({
    value: id,
    label: `${fullName} – ${[title, department].filter((part) => part !== '').join(', ')}`,
  }));
}

/** There is one head, hardly ever two: the name is enough. */
export function headOptions(heads: readonly Person[]): { value: string; label: string }[] {
  return heads.map(({ id, fullName }) => ({ value: id, label: fullName }));
}
