import type { ParsedSheet } from '../../../kernel/spreadsheet.ts';
import { keyOfHeader } from './log-fields.ts';
import { textOf } from './log-mapping.ts';
import { semesterIn } from './read-semester.ts';
import { classKey, compactKey, subjectKey } from './same-words.ts';
import type { SchoolRegister } from './school-register.ts';

interface Named {
  readonly name: string;
  readonly keys: readonly string[];
}

/** What the rows of a sheet do not say themselves: it stands in its name or in the lines above its header. */
export interface SheetFacts {
  readonly className: string;
  readonly subjectName: string;
  readonly semester: number | null;
}

export function sheetFacts(
  sheet: ParsedSheet,
  headerRow: number,
  register: Pick<SchoolRegister, 'classes' | 'subjects'>,
): SheetFacts {
  const titles = sheet.rows
    .filter(({ row }) => row < headerRow)
    .flatMap(({ cells }) => cells.map(textOf).filter((text) => text !== ''));
  const named = (things: readonly Named[], before: string) =>
    inSheetName(sheet.name, things) ?? inTitles(titles, before, things) ?? '';
  return {
    className: named(
      register.classes.map(({ name }) => ({ name, keys: [classKey(name)] })),
      'lop',
    ),
    subjectName: named(
      register.subjects.map(({ name, code }) => ({ name, keys: [subjectKey(name), subjectKey(code)] })),
      'mon(?:hoc)?',
    ),
    semester: [sheet.name, ...titles].map(semesterIn).find((semester) => semester !== null) ?? null,
  };
}

/** The longest run of words of the sheet's name that names one: "Toán_6A1" has both a subject and a class. */
function inSheetName(sheetName: string, things: readonly Named[]): string | null {
  const words = keyOfHeader(sheetName).split(' ');
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const run = words.slice(from, from + length).join('');
      const found = things.find(({ keys }) =>
        keys.some((key) => key !== '' && [key, `lop${key}`, `mon${key}`].includes(run)),
      );
      if (found) return found.name;
    }
  }
  return null;
}

/** "Môn: Toán", "Lớp 6A1"; the longest that fits, for "6A1" also begins "6A10". */
function inTitles(titles: readonly string[], before: string, things: readonly Named[]): string | null {
  let best: { readonly name: string; readonly length: number } | null = null;
  for (const title of titles.map(compactKey)) {
    for (const { name, keys } of things) {
      for (const key of keys.filter((each) => each.length > (best?.length ?? 0))) {
        if (new RegExp(`${before}${key}`, 'u').test(title)) best = { name, length: key.length };
      }
    }
  }
  return best?.name ?? null;
}
