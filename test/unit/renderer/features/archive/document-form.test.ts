import { describe, expect, it } from 'vitest';
import {
  documentProblems,
  draftOf,
  isNumberGiven,
} from '../../../../../renderer/features/archive/document-form.ts';

const TODAY = '2026-11-23';
const arrived = { ...draftOf(null, TODAY), party: 'UBND phường', subject: 'Phòng chống bão' };
const sent = { ...arrived, kind: 'dispatch-out' } as const;

describe('the form of a dispatch', () => {
  it('is complete with a party and a subject; a new one came today', () => {
    expect(arrived.arrivalDay).toBe(TODAY);
    expect([documentProblems(arrived, TODAY), documentProblems(sent, TODAY)]).toEqual([{}, {}]);
  });

  it.each([
    [
      'came before it was written',
      { day: '2026-11-22', arrivalDay: '2026-11-21' },
      { arrivalDay: 'beforeDay' },
    ],
    ['comes tomorrow', { arrivalDay: '2026-11-24' }, { arrivalDay: 'futureDay' }],
    ['has no day of arrival', { arrivalDay: '' }, { arrivalDay: 'missing' }],
    ['had a number that is not told', { earlier: true }, { earlierNo: 'missing' }],
    ['names its unit with signs', { unit: 'V-P' }, { unit: 'letters' }],
  ] as const)('is not complete when it %s', (_what, part, problems) => {
    expect(documentProblems({ ...arrived, ...part }, TODAY)).toEqual(problems);
  });

  it('has no field for a number the program gives', () => {
    expect(isNumberGiven(null, sent)).toBe(true);
    expect(isNumberGiven(null, { ...sent, earlier: true })).toBe(false);
    expect(isNumberGiven(null, arrived)).toBe(false);
  });
});
