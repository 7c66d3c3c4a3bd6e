import { describe, expect, it } from 'vitest';
import { readSheetValue } from '../../../../main/features/gradebook/domain/sheet-value.ts';
import { MARK_WORDS } from '../../../../preload/contract/vocabulary/mark-words.ts';
import { readCell } from '../../../../renderer/ui/mark-grid/read-cell.ts';

const KINDS = ['pass', 'level', 'quality', 'conduct', 'yes-no'] as const;
const typed = KINDS.flatMap((kind) =>
  Object.keys(MARK_WORDS[kind]).flatMap((word) => [
    [kind, word] as const,
    [kind, word.toUpperCase()] as const,
  ]),
);

describe('a word for a level', () => {
  it.each(typed)('of kind %s, "%s", is the same at the grid and in a file', (kind, word) => {
    const atGrid = readCell(kind, word);
    const value = atGrid.ok ? atGrid.value : undefined;
    expect(value).toBe(MARK_WORDS[kind][word.toLowerCase() as never]);
    expect(readSheetValue(kind, word, 'X')).toEqual({ value });
  });

  it.each([
    ['yes-no', 'C', 1],
    ['pass', 'Ð', 1],
    ['pass', 'CÐ', 0],
    ['conduct', 'chưa  đạt', 1],
  ] as const)('of kind %s, "%s", is %s in both', (kind, word, value) => {
    expect(readCell(kind, word)).toEqual({ ok: true, value });
    expect(readSheetValue(kind, word, 'X')).toEqual({ value });
  });

  it.each(KINDS)('of kind %s is none that an object happens to have', (kind) => {
    expect(readCell(kind, 'constructor').ok).toBe(false);
    expect(readSheetValue(kind, 'constructor', 'X')).toMatchObject({ code: 'gradebook.import-bad-value' });
  });
});
