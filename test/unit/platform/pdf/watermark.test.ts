import { describe, expect, it } from 'vitest';
import { missingGlyph, paragraph, renderLayout } from '../../../../main/platform/pdf/index.ts';
import { pagePictures } from '../../../../main/platform/pdf/page-pictures.ts';
import { drawnContent } from '../../../support/pdf/drawn-content.ts';
import { pageCount, qpdfCheck, textOf } from '../../../support/pdf/judges.ts';

/** The pen's setting for the watermark, and nothing else's. */
const GREY = /0\.90980\d* 0\.90980\d* 0\.90980\d* scn/gu;

const layout = (watermark?: string) => ({
  title: 'Thử',
  author: 'Trường',
  createdAt: '2026-11-22T02:00:00.000Z',
  atoms: Array.from({ length: 60 }, (_, at) => paragraph(`Dòng ${at + 1}.`)).flat(),
  ...(watermark === undefined ? {} : { watermark }),
});

describe('a watermark', () => {
  it('stands on every page of a sound file and takes no room from the text', () => {
    const plain = renderLayout(layout());
    const marked = renderLayout(layout('MAU'));
    expect(qpdfCheck(marked).status).toBe(0);
    expect(pageCount(marked)).toBe(pageCount(plain));
    expect(textOf(marked)).toContain('Dòng 60.');
    expect(drawnContent(plain)).not.toMatch(GREY);
    expect(drawnContent(marked).match(GREY)).toHaveLength(pageCount(marked));
  });
});

describe('pictures of pages', () => {
  it('are as many as asked for, and say how many pages there are', async () => {
    const bytes = renderLayout(layout());
    const { pictures, pages } = await pagePictures(bytes, 1);
    expect(pages).toBe(pageCount(bytes));
    expect(pictures).toHaveLength(1);
    expect(Buffer.from(pictures[0]!.subarray(1, 4)).toString('latin1')).toBe('PNG');
  });
});

describe('the typeface', () => {
  it.each([
    ['Trường Tiểu học Đắk Lắk – “ơ ư ậ ỵ”', null],
    ['ký hiệu ☃', '☃'],
    ['không\u200brộng', '\u200b'],
  ])('of “%s” lacks %j', (text, char) => {
    expect(missingGlyph(text)).toBe(char);
  });
});
