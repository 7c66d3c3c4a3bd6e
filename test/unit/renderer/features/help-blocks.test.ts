import { expect, it } from 'vitest';
import { readBlocks, readSpans } from '../../../../renderer/features/help/blocks.ts';

it('reads headings, paragraphs and both kinds of list from a guide', () => {
  expect(readBlocks('# Lớp\n\nMột đoạn\nhai dòng.\n\n- a\n- b\n\n1. c\n   tiếp\n2. d\n')).toEqual([
    { kind: 'heading', level: 1, text: 'Lớp' },
    { kind: 'paragraph', text: 'Một đoạn hai dòng.' },
    { kind: 'list', ordered: false, items: ['a', 'b'] },
    { kind: 'list', ordered: true, items: ['c tiếp', 'd'] },
  ]);
});

it('reads bold words and keys', () => {
  expect(readSpans('Bấm **Lưu** hoặc `Ctrl+S`.').map(({ look }) => look)).toEqual([
    'plain',
    'bold',
    'plain',
    'code',
    'plain',
  ]);
});
