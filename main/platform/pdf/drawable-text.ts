import { appError } from '../../kernel/app-error.ts';
import { nameOfCharacter } from '../../kernel/name-of-character.ts';
import { openFont, type FontStyle } from './fonts.ts';

const checked = new Map<FontStyle, Set<number>>();

/** The first character of a text that cannot be printed, or null. */
export function missingGlyph(text: string): string | null {
  for (const char of text.normalize('NFC').replace(/[^\S\u00a0]+/gu, ' ')) {
    if (!isDrawable(char, 'regular') || !isDrawable(char, 'bold') || !isDrawable(char, 'italic')) return char;
  }
  return null;
}

function isDrawable(char: string, style: FontStyle): boolean {
  return (
    !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(char) &&
    openFont(style).hasGlyphForCodePoint(char.codePointAt(0) ?? 0)
  );
}

/**
 * Text as it may be drawn: NFC (decomposed marks are drawn shifted), every kind of white space one plain space except
 * the no-break space. Throws `pdf.missing-glyph` with the character's number when the font cannot show it, because
 * pdfkit would print an empty box or nothing at all.
 */
export function drawableText(text: string, style: FontStyle): string {
  const clean = text.normalize('NFC').replace(/[^\S\u00a0]+/gu, ' ');
  const known = checked.get(style) ?? new Set<number>();
  checked.set(style, known);
  for (const char of clean) {
    const codePoint = char.codePointAt(0) ?? 0;
    if (known.has(codePoint)) continue;
    if (!isDrawable(char, style)) {
      throw appError('pdf.missing-glyph', { char: nameOfCharacter(char) });
    }
    known.add(codePoint);
  }
  return clean;
}
