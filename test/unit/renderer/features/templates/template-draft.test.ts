import { describe, expect, it } from 'vitest';
import {
  draftOf,
  isWithinLimits,
  linesProblem,
  sameTemplate,
  templateOf,
  type Template,
} from '../../../../../renderer/features/templates/template-draft.ts';

const TEMPLATE: Template = {
  headerLines: ['UBND phường A', 'Trường B'],
  legalBasis: ['Căn cứ Quy chế'],
  sections: [{ heading: 'I. TRÁCH NHIỆM', clauses: ['1. Một.', '2. Hai.'] }],
  extraWitnesses: [{ title: 'Tổ trưởng', fullName: '' }],
  recipients: ['Như trên;', 'Lưu: VT.'],
};

describe('a wording in the boxes', () => {
  it('comes out as it went in', () => {
    expect(templateOf(draftOf(TEMPLATE))).toEqual(TEMPLATE);
    expect(sameTemplate(templateOf(draftOf(TEMPLATE)), TEMPLATE)).toBe(true);
  });

  it('loses empty lines, empty parts and the semicolon that the paper adds', () => {
    const draft = {
      ...draftOf(TEMPLATE),
      legalBasis: '\n  Căn cứ   Quy chế;\n\n',
      sections: [
        { heading: '', clauses: ' \n' },
        { heading: ' II. ', clauses: 'a\n\n b ' },
      ],
      extraWitnesses: [{ title: ' ', fullName: '' }],
    };
    expect(templateOf(draft)).toMatchObject({
      legalBasis: ['Căn cứ Quy chế'],
      sections: [{ heading: 'II.', clauses: ['a', 'b'] }],
      extraWitnesses: [],
    });
  });

  it('says which line is too long and where there are too many', () => {
    expect(linesProblem('headerLines', 'a\nb\nc')).toBeNull();
    expect(linesProblem('headerLines', 'a\nb\nc\nd')).toEqual({ key: 'tooMany', params: { most: 3 } });
    expect(linesProblem('recipients', `ngắn\n${'x'.repeat(201)}`)).toEqual({
      key: 'tooLong',
      params: { line: 2, most: 200 },
    });
  });

  it('is not ready with a heading that has no clause or a signer without a post', () => {
    const draft = draftOf(TEMPLATE);
    expect(isWithinLimits(draft)).toBe(true);
    expect(isWithinLimits({ ...draft, sections: [{ heading: 'I', clauses: '' }] })).toBe(false);
    expect(isWithinLimits({ ...draft, extraWitnesses: [{ title: '', fullName: 'Lê A' }] })).toBe(false);
  });
});
