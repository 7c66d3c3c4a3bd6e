import { nameOfCharacter } from '../../../kernel/name-of-character.ts';
import type { ImportLookups } from './lookups.ts';
import type { RowReader } from './row-reader.ts';

/** What stands on papers must have its letters in their typeface, else issuing stops later at this person. */
export function requirePrintable(
  reader: RowReader,
  { missingGlyph }: ImportLookups,
  texts: Readonly<Record<string, string>>,
): void {
  for (const [key, text] of Object.entries(texts)) {
    const char = missingGlyph?.(text) ?? null;
    const shown = key === 'fullName' && !reader.has(key) ? 'familyAndMiddle' : key;
    if (char !== null)
      reader.error(shown, 'imports.not-printable', { value: text.slice(0, 40), char: nameOfCharacter(char) });
  }
}
