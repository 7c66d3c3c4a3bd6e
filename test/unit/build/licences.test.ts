import { expect, test } from 'vitest';
import { licenceOf } from '../../../build/package/licence-of.ts';
import { mayBeShipped } from '../../../build/package/licence-terms.ts';
import { licenceProblems } from '../../../build/package/notices.ts';

test.each(['MIT', 'MIT AND OFL-1.1', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib) OR GPL-2.0-only'])(
  'something under "%s" may be shipped',
  (expression) => expect(mayBeShipped(expression)).toBe(true),
);

test.each([
  'GPL-3.0-only',
  'MIT AND GPL-3.0-only',
  'AGPL-3.0-only OR LGPL-3.0-only',
  'UNLICENSED',
  'MIT AND',
  '',
])('something under "%s" may not', (expression) => expect(mayBeShipped(expression)).toBe(false));

test('a package under another licence, without a licence or without its text stops the packaging', () => {
  const one = { name: 'invented', version: '1.0.0', licence: 'MIT', texts: ['MIT License …'] };
  expect(licenceProblems([one])).toEqual([]);
  expect(licenceProblems([{ ...one, licence: 'AGPL-3.0-only' }])).toEqual([
    'invented 1.0.0 is under "AGPL-3.0-only"',
  ]);
  expect(licenceProblems([{ ...one, licence: 'no licence' }])).toHaveLength(1);
  expect(licenceProblems([{ ...one, texts: [''] }])).toEqual(['invented 1.0.0 has no licence text']);
});

test('a font brings its own licence beside that of its package', () => {
  const { licence, texts } = licenceOf('node_modules/@expo-google-fonts/tinos');
  expect(licence).toBe('MIT AND OFL-1.1');
  expect(texts.join('\n')).toContain('SIL OPEN FONT LICENSE');
});

test('both builds of PDFium name what PDFium itself is made of', () => {
  for (const name of ['@embedpdf/pdfium', '@hyzyla/pdfium']) {
    const texts = licenceOf(`node_modules/${name}`).texts.join('\n');
    expect(texts).toContain('PDFium Authors');
    expect(texts).toContain('The FreeType Project LICENSE');
  }
});

test('a package without a licence file gets the text of its licence with the name of its author', () => {
  expect(licenceOf('node_modules/fontkit').texts[0]).toContain('Copyright (c) Devon Govett');
});
