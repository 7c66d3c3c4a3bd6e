import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillTemplate,
  hasLoneBrace,
  placeholdersIn,
  textsOf,
} from '../../../../main/features/papers/domain/placeholders.ts';
import { partsWithoutPlace } from '../../../../main/features/templates/domain/editable-parts.ts';
import { templateDifferences } from '../../../../main/features/templates/domain/template-differences.ts';
import { readTemplateFile } from '../../../../main/features/templates/domain/template-file.ts';
import {
  templateProblems,
  type TemplateRules,
} from '../../../../main/features/templates/domain/template-problems.ts';
import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';

const NOTHING: PaperTemplate = {
  headerLines: [],
  legalBasis: [],
  sections: [],
  extraWitnesses: [],
  recipients: [],
};
const withClauses = (...clauses: string[]): PaperTemplate => ({
  ...NOTHING,
  sections: [{ heading: '', clauses }],
});
const RULES: TemplateRules = {
  placeholders: ['hoTen', 'truong'],
  needsClauses: true,
  placeholdersIn,
  hasLoneBrace,
  textsOf,
  missingGlyph: (text) => (text.includes('☃') ? '☃' : null),
};

describe('filling in a wording', () => {
  it('puts the values into every part, leaves dots for what nobody knows and no double spaces for nothing', () => {
    const filled = fillTemplate(
      {
        headerLines: ['{truong}'],
        legalBasis: ['Quy chế của {truong}'],
        sections: [{ heading: 'I. {hoTen}', clauses: ['Số {soPhieu} của {hoTen}', 'Kèm {trong} theo'] }],
        extraWitnesses: [{ title: 'Tổ trưởng {boPhan}', fullName: '{hoTen}' }],
        recipients: ['{hoTen};'],
      },
      { truong: 'Trường A', hoTen: 'Lê {x} An', boPhan: '', trong: '' },
    );
    expect(filled).toEqual({
      headerLines: ['Trường A'],
      legalBasis: ['Quy chế của Trường A'],
      sections: [{ heading: 'I. Lê {x} An', clauses: ['Số ........ của Lê {x} An', 'Kèm theo'] }],
      extraWitnesses: [{ title: 'Tổ trưởng', fullName: 'Lê {x} An' }],
      recipients: ['Lê {x} An;'],
    });
  });
});

describe('a wording', () => {
  it.each([
    ['Tôi là {hoTen} của {truong}.', []],
    ['Tôi là {hoten}.', ['templates.unknown-placeholder']],
    ['Rỗng {} này', ['templates.unknown-placeholder']],
    ['Lẻ } này', ['templates.lone-brace']],
    ['Lồng {{hoTen}}', ['templates.lone-brace']],
    ['Tuyết ☃', ['templates.missing-glyph']],
  ])('“%s” is judged: %j', (clause, codes) => {
    expect(templateProblems(withClauses(clause), RULES).map(({ code }) => code)).toEqual(codes);
  });

  it('names the line and what is wrong with it', () => {
    const long = `Điều khoản rất dài ${'có nhiều chữ '.repeat(10)}{la}`;
    const [problem] = templateProblems(withClauses(long), RULES);
    expect(problem!.params['placeholder']).toBe('{la}');
    expect(problem!.params['line']).toMatch(/^Điều khoản rất dài .*…$/u);
    expect([...String(problem!.params['line'])].length).toBeLessThanOrEqual(41);
  });

  it('may not be empty where the kind says something, and may where it does not', () => {
    expect(templateProblems(NOTHING, RULES)).toEqual([{ code: 'templates.no-clauses', params: {} }]);
    expect(templateProblems(NOTHING, { ...RULES, needsClauses: false })).toEqual([]);
  });

  it('may not be longer than anybody reads', () => {
    const clauses = Array.from({ length: 14 }, () => 'chữ '.repeat(370));
    expect(templateProblems(withClauses(...clauses), RULES).map(({ code }) => code)).toEqual([
      'templates.too-long',
    ]);
  });

  it('has no clauses on a slip', () => {
    expect(partsWithoutPlace('phieu-cap', withClauses('x'))).toEqual(['sections']);
    expect(partsWithoutPlace('phieu-cap', { ...NOTHING, recipients: ['VT'] })).toEqual([]);
    expect(partsWithoutPlace('cam-ket', withClauses('x'))).toEqual([]);
  });
});

describe('the differences of two wordings', () => {
  const clauses = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 });

  it('are none between equal ones, and lead from the one to the other', () => {
    fc.assert(
      fc.property(clauses, clauses, (before, after) => {
        const found = templateDifferences(withClauses(...before), withClauses(...after));
        if (before.join() === after.join()) expect(found).toEqual([]);
        const count = (change: string, text: string) =>
          found.filter((each) => each.change === change && each.text === text).length;
        for (const text of ['a', 'b', 'c', 'd']) {
          const had = before.filter((each) => each === text).length;
          const has = after.filter((each) => each === text).length;
          expect(had - count('removed', text) + count('added', text)).toBe(has);
        }
        expect(found.length).toBeLessThanOrEqual(before.length + after.length);
      }),
    );
  });

  it('show a changed line as one that goes and one that comes, under its part', () => {
    expect(templateDifferences(withClauses('1', '2', '3'), withClauses('1', '2b', '3'))).toEqual([
      { part: 'sections', change: 'removed', text: '2' },
      { part: 'sections', change: 'added', text: '2b' },
    ]);
  });
});

describe('a template file', () => {
  it('is read only in its own format, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readTemplateFile(JSON.stringify(value))).toBeNull();
      }),
    );
    const file = { format: 'so-truong/paper-templates', version: 1, school: 'Trường', templates: [] };
    expect(readTemplateFile(JSON.stringify(file))).toEqual(file);
  });
});
