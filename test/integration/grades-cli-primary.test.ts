import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradesCommand, type GradesCommand } from '../support/office/grades-command.ts';

let command: GradesCommand;
beforeAll(() => {
  command = gradesCommand();
});
afterAll(() => command.close());

const compute = (content: unknown) => command.compute(content);

/** So many qualities or abilities, all good at the end of the year. */
const good = (letters: string, count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_unused, at) => [`${letters}${at + 1}`, { hk2: { ck: 'T' } }]),
  );

describe('grades compute of primary school', () => {
  it('answers in the shape of secondary school', async () => {
    const times = { gk: 'T', ck: 'T', ckTest: '9' };
    const pupil = {
      id: 'A',
      grade: 4,
      subjects: {
        TOAN: { kind: 'scored', hk1: times, hk2: times },
        AN: { kind: 'comment', hk1: {}, hk2: { ck: 'T' } },
      },
      qualities: { ...good('PC', 4), 'CHAM-HOC': { hk1: null, hk2: { ck: 'T' } } },
      abilities: good('NL', 10),
    };
    const { result } = await compute({ ruleset: 'TT27', students: [pupil] });
    expect(result?.students[0]).toEqual({
      id: 'A',
      subjects: { TOAN: { hk1: 'T', hk2: 'T', year: 'T' }, AN: { hk1: null, hk2: 'T', year: 'T' } },
      level: { hk1: null, hk2: null, year: 'HTXS', yearBeforeAdjustment: 'HTXS', adjustedBecause: null },
      conductYear: null,
      promoted: true,
      award: 'Học sinh Xuất sắc',
      flags: [],
    });
  });

  it('takes a quality or an ability that is not named for missing', async () => {
    const subjects = { TOAN: { kind: 'scored', hk2: { ck: 'T', ckTest: '9' } } };
    const pupil = { id: 'A', subjects, qualities: good('PC', 5), abilities: good('NL', 7) };
    const { result } = await compute({ ruleset: 'TT27', students: [pupil] });
    expect(result?.students[0]).toMatchObject({ level: { year: null }, promoted: null, award: null });
    expect(JSON.stringify(result?.students[0])).toContain('"code":"qualities-missing"');
  });

  it('reads the keys of TT 22 too: a number is the test of that time', async () => {
    const times = { tx: [], gk: '9', ck: '10' };
    const pupil = {
      id: 'A',
      conduct: {},
      absences: 0,
      subjects: { TOAN: { kind: 'scored', periodsPerYear: 140, hk1: times, hk2: { ck: 'T', ckTest: '9' } } },
    };
    const { result } = await compute({ ruleset: 'TT27', students: [pupil] });
    expect(result?.students[0]).toMatchObject({ subjects: { TOAN: { hk1: null, hk2: 'T', year: 'T' } } });
    const subjects = { TOAN: { kind: 'scored', hk1: { tx: ['8'] } } };
    const { error } = await compute({ ruleset: 'TT27', students: [{ id: 'A', subjects }] });
    expect(error?.code).toBe('grades.no-regular-marks');
  });
});
