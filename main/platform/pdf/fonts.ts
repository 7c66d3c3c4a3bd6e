import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type GlyphRun } from 'fontkit';
import { TrueTypeFile } from './true-type-file.ts';
import { TrueTypeSubset } from './true-type-subset.ts';

export type FontStyle = 'regular' | 'bold' | 'italic' | 'boldItalic';

export const FONT_STYLES: readonly FontStyle[] = ['regular', 'bold', 'italic', 'boldItalic'];

const FILES: Readonly<Record<FontStyle, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

/** Shaped words kept per font; a school's papers share almost all of theirs. Emptied when full, so memory stays bounded. */
const MAX_CACHED_RUNS = 20_000;

const opened = new Map<FontStyle, Font>();

/** A bundle in CommonJS form has no `import.meta.url`; there the bundle's own file name leads to the packages. */
function packageRequire(): NodeJS.Require {
  return createRequire(typeof __filename === 'string' ? __filename : import.meta.url);
}

/**
 * The embedded typeface (Tinos, same widths as Times New Roman). Opened once per process: pdfkit would otherwise parse
 * half a megabyte again for each document. System fonts are never used: many lack Vietnamese letters and stay silent.
 */
export function openFont(style: FontStyle): Font {
  const known = opened.get(style);
  if (known) return known;
  const path = packageRequire().resolve(`@expo-google-fonts/tinos/${FILES[style]}`);
  const bytes = readFileSync(path);
  const font = create(bytes);
  const file = new TrueTypeFile(bytes);
  font.createSubset = () => new TrueTypeSubset(file);
  rememberLetters(font);
  cacheLayout(font);
  opened.set(style, font);
  return font;
}

/** Width in points of text on one line, kerning included. */
export function widthOf(text: string, style: FontStyle, size: number): number {
  const key = `${style} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size >= MAX_CACHED_RUNS) widths.clear();
    const font = openFont(style);
    width = font.layout(text).advanceWidth / font.unitsPerEm;
    widths.set(key, width);
  }
  return width * size;
}

/** Widths at size 1, by style and text. */
const widths = new Map<string, number>();

/**
 * fontkit keeps one glyph object per id with the code points of its first use. A subset of an earlier document that used
 * "à" has fetched the bare "a" without any, and "a" would be lost from the text layer of every later document. So glyphs
 * of letters are kept apart by their code points.
 */
function rememberLetters(font: Font): void {
  const bare = font.getGlyph.bind(font);
  const letters = new Map<string, object>();
  font.getGlyph = (id, codePoints = []) => {
    if (codePoints.length === 0) return bare(id, []);
    const key = `${id}:${codePoints.join()}`;
    const known = letters.get(key);
    if (known) return known;
    const letter = Object.create(bare(id, []), { codePoints: { value: codePoints } }) as object;
    letters.set(key, letter);
    return letter;
  };
}

/** pdfkit scales the positions of a run in place, so every caller gets its own copies and a sum taken from them. */
function cacheLayout(font: Font): void {
  const shape = font.layout.bind(font);
  const runs = new Map<string, GlyphRun>();
  font.layout = (text, features): GlyphRun => {
    if (features) return shape(text, features);
    let run = runs.get(text);
    if (!run) {
      if (runs.size >= MAX_CACHED_RUNS) runs.clear();
      run = shape(text);
      runs.set(text, run);
    }
    const positions = run.positions.map((position) => ({ ...position }));
    return {
      glyphs: run.glyphs,
      positions,
      get advanceWidth() {
        return positions.reduce((sum, position) => sum + position.xAdvance, 0);
      },
    };
  };
}
