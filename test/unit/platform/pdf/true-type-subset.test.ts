import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { TrueTypeFile } from '../../../../main/platform/pdf/true-type-file.ts';
import { TrueTypeSubset } from '../../../../main/platform/pdf/true-type-subset.ts';

interface OutlinedFont {
  numGlyphs: number;
  glyphForCodePoint(codePoint: number): { id: number };
  getGlyph(id: number): { advanceWidth: number; path: { toSVG(): string } };
}

const require = createRequire(import.meta.url);
const LETTERS =
  'AaĂăÂâĐđÊêÔôƠơƯưẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẾếỀềỂểỄễỆệỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ0123456789(),.;:–—“”…№₫≥';

describe('font subset', () => {
  it.each([
    '400Regular/Tinos_400Regular',
    '700Bold/Tinos_700Bold',
    '400Regular_Italic/Tinos_400Regular_Italic',
  ])(
    'keeps outline and width of every Vietnamese letter of %s, as an independent reader sees them',
    (name) => {
      const bytes = readFileSync(require.resolve(`@expo-google-fonts/tinos/${name}.ttf`));
      const whole = create(bytes) as unknown as OutlinedFont;
      const subset = new TrueTypeSubset(new TrueTypeFile(bytes));
      const ids = [...LETTERS].map((letter) => whole.glyphForCodePoint(letter.codePointAt(0)!).id);
      const numbers = ids.map((id) => subset.includeGlyph(id));
      const file = subset.encode();
      expect(file.length).toBeLessThan(40_000);
      const read = create(file) as unknown as OutlinedFont;
      expect(read.numGlyphs).toBeGreaterThanOrEqual(new Set(ids).size + 1);
      ids.forEach((id, index) => {
        const [before, after] = [whole.getGlyph(id), read.getGlyph(numbers[index]!)];
        expect(after.path.toSVG(), LETTERS[index]).toBe(before.path.toSVG());
        expect(after.advanceWidth).toBe(before.advanceWidth);
      });
    },
  );
});
