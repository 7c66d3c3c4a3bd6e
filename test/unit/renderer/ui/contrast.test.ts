import { DEFAULT_THEME, mergeThemeOverrides } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { contrastOverrides, theme, TINTS } from '../../../../renderer/ui/theme.ts';

const mantine = mergeThemeOverrides(DEFAULT_THEME, theme) as typeof DEFAULT_THEME;
/** WCAG 2.2, 1.4.3. */
const LEAST = 4.5;

/** Relative luminance of "#rrggbb". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('words on a light button or badge', () => {
  it.each(TINTS)('%s are readable, also under the mouse', (name) => {
    const { light } = contrastOverrides(mantine);
    const words = light[`--mantine-color-${name}-light-color`]!;
    for (const ground of [mantine.colors[name][1], light[`--mantine-color-${name}-light-hover`]!])
      expect(contrast(words, ground)).toBeGreaterThanOrEqual(LEAST);
  });
});
