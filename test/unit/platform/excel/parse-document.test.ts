import { describe, expect, it } from 'vitest';
import { WORKBOOK_LIMITS } from '../../../../main/platform/excel/index.ts';
import { parseDocument } from '../../../../main/platform/excel/parse-document.ts';
import { docx } from '../../../support/archive/invented-files.ts';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (text: string) => `<w:tc><w:p>${text}</w:p></w:tc>`;
const read = (body: string, limits = WORKBOOK_LIMITS) =>
  parseDocument(docx(body), limits).sheets[0]!.rows.map(({ cells }) => cells);

describe('the words of a Word document', () => {
  it('are its paragraphs, runs joined and entities decoded, empty ones left out', () => {
    expect(read(`${run('Kế ')}${run('hoạch &amp; lịch')}</w:p><w:p></w:p><w:p>${run('Hết')}`)).toEqual([
      ['Kế hoạch & lịch'],
      ['Hết'],
    ]);
  });

  it('keep the cells of a table apart, a table inside a cell with it', () => {
    const inner = `<w:tbl><w:tr>${cell(run('trong'))}</w:tr></w:tbl>`;
    const table = `<w:tbl><w:tr>${cell(run('A'))}<w:tc><w:p>${run('B')}</w:p>${inner}</w:tc></w:tr></w:tbl>`;
    expect(read(`${run('Trước')}</w:p>${table}<w:p>${run('Sau')}`)).toEqual([
      ['Trước'],
      ['A', 'B trong'],
      ['Sau'],
    ]);
  });

  it('leave out what was deleted and what fields are made of', () => {
    expect(read(`<w:r><w:delText>xóa</w:delText><w:instrText>PAGE</w:instrText></w:r>${run('còn')}`)).toEqual(
      [['còn']],
    );
  });

  it('are not read without end', () => {
    expect(() => read(run('x'.repeat(50)), { ...WORKBOOK_LIMITS, characters: 40 })).toThrow(
      expect.objectContaining({ code: 'excel.too-big-content' }),
    );
  });
});
