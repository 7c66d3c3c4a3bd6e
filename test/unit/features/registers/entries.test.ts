import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../../../main/features/registers/domain/check-entry.ts';
import { healthScope, reaches } from '../../../../main/features/registers/domain/health-scope.ts';
import { shownCells } from '../../../../main/features/registers/domain/shown-cells.ts';
import {
  REGISTERS,
  REGISTER_DEFINITIONS,
  entryKey,
  storedColumns,
} from '../../../../preload/contract/vocabulary/registers/index.ts';

const { facilities, health } = REGISTER_DEFINITIONS;
const TODAY = '2026-11-22';
const ROOM = { code: ' P 101 ', name: '  Phòng   học 6A1 ', kind: 'classroom', area: '48,5' };

describe('an entry that is typed', () => {
  it('is tidied and stored in whole units, with every column of the register', () => {
    expect(checkEntry(facilities, ROOM, TODAY)).toEqual({
      cells: {
        code: 'P101',
        name: 'Phòng học 6A1',
        kind: 'classroom',
        area: 4850,
        grade: null,
        builtYear: null,
        state: null,
        note: null,
      },
    });
  });

  it.each([
    [{ name: ' ' }, 'name', 'registers.cell-required'],
    [{ kind: 'Phòng học' }, 'kind', 'registers.cell-choice'],
    [{ name: 'Phòng\u0007' }, 'name', 'registers.cell-characters'],
    [{ builtYear: '2027' }, 'builtYear', 'registers.cell-range'],
    [{ code: 'x'.repeat(31) }, 'code', 'registers.cell-long'],
  ])('%j is refused at %s: %s', (wrong, key, code) => {
    expect(checkEntry(facilities, { ...ROOM, ...wrong }, TODAY)).toMatchObject({ problem: { key, code } });
  });

  it('says that nothing was measured, and takes no day after today', () => {
    expect(checkEntry(health, { day: TODAY, note: 'vắng' }, TODAY)).toMatchObject({
      problem: { key: '', code: 'registers.nothing-measured' },
    });
    expect(checkEntry(health, { day: '2026-11-23', height: '140' }, TODAY)).toMatchObject({
      problem: { code: 'registers.cell-future' },
    });
    expect(checkEntry(health, { day: '2026-02-30', height: '140' }, TODAY)).toMatchObject({
      problem: { code: 'registers.cell-day' },
    });
  });

  it('is either whole or refused with a column of the register, whatever is typed', () => {
    const register = fc.constantFrom(...REGISTERS);
    fc.assert(
      fc.property(
        register,
        fc.dictionary(fc.constantFrom('code', 'name', 'day', 'height', 'kind', 'unit'), fc.string()),
        (name, typed) => {
          const definition = REGISTER_DEFINITIONS[name];
          const checked = checkEntry(definition, typed, TODAY);
          const keys = storedColumns(definition).map(({ key }) => key);
          if ('cells' in checked) expect(Object.keys(checked.cells)).toEqual(keys);
          else expect(['', ...keys]).toContain(checked.problem.key);
        },
      ),
    );
  });
});

describe('what names an entry', () => {
  it('is its code in any letters, or the student and the day', () => {
    expect(entryKey(facilities, { code: 'p101' }, null)).toBe('P101');
    expect(entryKey(health, { day: TODAY }, 'id-1')).toBe('ID-1|2026-11-22');
  });
});

describe('the health of a child', () => {
  const cells = { day: TODAY, height: 1500, weight: 450, leftEye: 8, rightEye: null, note: null };
  const child = { code: '3126', fullName: 'Tạ Thành An', className: '6A1' };

  it('is a number with its BMI to those who may read it, and a mask to the others', () => {
    expect(shownCells(health, cells, child, true)).toMatchObject({ ...cells, student: '3126', bmi: 200 });
    expect(shownCells(health, cells, child, false)).toEqual({
      student: '3126',
      fullName: 'Tạ Thành An',
      className: '6A1',
      day: TODAY,
      height: '•••',
      weight: '•••',
      bmi: '•••',
      leftEye: '•••',
      rightEye: null,
      note: null,
    });
  });

  it('is reached by the own role everywhere, by a delegation in its classes, by borrowed eyes only within theirs', () => {
    const delegated = {
      id: 'd',
      symbol: '01/GUQ',
      kind: 'delegation' as never,
      toDay: TODAY,
      permissions: ['health.read' as const],
      classIds: ['6a1'],
      signatureRole: '',
    };
    const reach = (scope: ReturnType<typeof healthScope>) => [
      reaches(scope, '6a1'),
      reaches(scope, '6a2'),
      reaches(scope, null),
    ];
    expect(reach(healthScope({}, 'health.read', true))).toEqual([true, true, true]);
    expect(reach(healthScope({}, 'health.read', false))).toEqual([false, false, false]);
    expect(reach(healthScope({ delegations: [delegated] }, 'health.read', false))).toEqual([
      true,
      false,
      false,
    ]);
    expect(reach(healthScope({ delegations: [delegated] }, 'health.manage', false))).toEqual([
      false,
      false,
      false,
    ]);
    expect(reach(healthScope({ within: ['people.read'] }, 'health.read', true))).toEqual([
      false,
      false,
      false,
    ]);
  });
});
