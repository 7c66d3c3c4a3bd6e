import { expect, it } from 'vitest';
import { FONT_STYLES } from '../../../../main/platform/pdf/fonts.ts';
import { warmFonts } from '../../../../main/platform/pdf/warm-fonts.ts';

it('opens the typeface in pieces, other work between them', async () => {
  let turns = 0;
  let warm = false;
  const other = (): void => {
    turns += 1;
    if (!warm) setImmediate(other);
  };
  setImmediate(other);
  await warmFonts();
  warm = true;
  expect(turns).toBeGreaterThanOrEqual(FONT_STYLES.length - 1);
});
