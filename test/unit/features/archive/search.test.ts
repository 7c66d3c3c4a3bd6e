import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords } from '../../../../main/features/archive/domain/search-words.ts';
import { snippetOf } from '../../../../main/features/archive/domain/snippet.ts';
import { foldForSearch } from '../../../../main/kernel/vietnamese.ts';

describe('what is typed', () => {
  it.each([
    ['', null],
    [' … ', null],
    ['Hương', { phrase: '"huong"*', scattered: null }],
    ['b', { phrase: '"b"', scattered: null }],
    ['Văn An', { phrase: '"van an"*', scattered: '("van" AND "an"*) NOT "van an"*' }],
    ['“Văn An”', { phrase: '"van an"', scattered: null }],
    ['05/BBBG', { phrase: '"05 bbbg"*', scattered: '("05" AND "bbbg"*) NOT "05 bbbg"*' }],
    ['a" OR b:*', { phrase: '"a or b"', scattered: '("a" AND "or" AND "b") NOT "a or b"' }],
  ])('%j', (text, expected) => {
    const words = searchWords(text);
    expect(words && { phrase: words.phrase, scattered: words.scattered }).toEqual(expected);
  });
});

describe('the piece of text that is shown', () => {
  it('marks the whole phrase where it stands', () => {
    const text = `${'Mở đầu dài dòng. '.repeat(20)}Tăng cường bảo đảm an ninh dữ liệu ngành giáo dục năm học này.`;
    const pieces = snippetOf(text, ['an', 'ninh', 'du', 'lieu']);
    expect(pieces[1]).toBe('an ninh dữ liệu');
    expect(pieces[0]?.startsWith('… ')).toBe(true);
  });

  it('marks scattered words where most of them stand together, whole words only', () => {
    const text = `bàn ${'khác '.repeat(60)} sự cố ở phòng máy tính`;
    const pieces = snippetOf(text, ['an', 'su', 'phong', 'may']);
    expect(pieces.filter((_piece, index) => index % 2 === 1)).toEqual(['sự', 'phòng', 'máy']);
  });

  it('is empty where nothing stands', () => {
    expect(snippetOf('Không có gì ở đây', ['xyz'])).toEqual([]);
  });

  it('always is a stretch of the text, and what is marked folds to words that were looked for', () => {
    const syllable = fc.constantFrom('Đặng', 'ông', 'an', 'ân', 'Ngữ', 'số', '05', 'bàn', 'giao', 'ỷ', '–');
    fc.assert(
      fc.property(
        fc.array(syllable, { maxLength: 200 }),
        fc.array(fc.constantFrom('an', 'dang', 'ong', 'ban', 'gi'), { minLength: 1, maxLength: 3 }),
        (words, looked) => {
          const text = words.join(' ');
          const pieces = snippetOf(text, looked);
          const plain = pieces.join('').replace(/^… | …$/gu, '');
          expect(text).toContain(plain);
          for (const [index, piece] of pieces.entries())
            if (index % 2 === 1) expect([...looked, looked.join(' ')]).toContain(foldForSearch(piece));
        },
      ),
    );
  });
});
