import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CentralLine } from '../../../../main/features/edit-log/domain/central-line.ts';
import { matchEdits, type MinutesCell } from '../../../../main/features/edit-log/domain/match-edits.ts';
import type { SchoolRegister } from '../../../../main/features/edit-log/domain/school-register.ts';
import { foldForSearch } from '../../../../main/kernel/vietnamese.ts';

const NAMES = ['Bùi Gia An', 'Đặng Hoài Bình', 'Hoàng Minh Châu', 'Lê Ngọc Diệp'];
const COLS = ['tx1', 'tx2', 'gk', 'ck'];
const REGISTER: SchoolRegister = {
  classes: [{ id: 'c1', name: '6A1' }],
  subjects: [{ id: 'toan', code: 'TOAN', name: 'Toán' }],
  students: NAMES.map((name, at) => ({ id: `s${at}`, name, sectorId: `3100${at}`, classId: 'c1' })),
};
const SIDE = { register: REGISTER, columns: () => new Set(COLS) };
const tenths = fc.integer({ min: 10, max: 100 });
const text = (value: number) => `${Math.floor(value / 10)},${value % 10}`;
const edit = fc.record({
  student: fc.nat({ max: NAMES.length - 1 }),
  col: fc.constantFrom(...COLS),
  before: tenths,
  after: tenths,
  minute: fc.nat({ max: 40_000 }),
  signed: fc.boolean(),
});
const edits = fc.uniqueArray(edit, { maxLength: 40, selector: ({ minute }) => minute });
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function lineOf({ student, col, before, after, minute }: Edit, position: number): CentralLine {
  const happenedAt = new Date(Date.UTC(2026, 10, 1) + minute * 60_000).toISOString().slice(0, 16);
  return {
    ...{ position, happenedAt, teacher: '', className: '6A1', subjectName: 'Toán', sectorId: '' },
    ...{ student: NAMES[student]!, semester: 1, col, before: text(before), after: text(after) },
  };
}
function cellOf({ student, col, before, after }: Edit, at: number): MinutesCell {
  return {
    ...{ correctionId: `k${at}`, signedOn: '2026-10-31', subjectId: 'toan', semester: 1, col },
    ...{ studentId: `s${student}`, before: text(before), after: text(after) },
  };
}
const minutesOf = (all: readonly Edit[]) => all.filter(({ signed }) => signed).map(cellOf);
const cellKey = ({ student, col, before, after }: Edit) => [student, col, before, after].join();

describe('reconciling with the central log', () => {
  it('gives minutes to exactly as many edits as minutes allow, and to no other', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const found = matchEdits(all.map(lineOf), minutesOf(all), SIDE);
        const allowed = new Map<string, number>();
        for (const each of all)
          if (each.signed) allowed.set(cellKey(each), (allowed.get(cellKey(each)) ?? 0) + 1);
        const given = new Map<string, number>();
        for (const [at, { verdict }] of found.entries())
          if (verdict === 'with-minutes')
            given.set(cellKey(all[at]!), (given.get(cellKey(all[at]!)) ?? 0) + 1);
        expect(given).toEqual(allowed);
      }),
    );
  });

  it('does not depend on the order of the lines, nor on accents, capitals and spaces', () => {
    fc.assert(
      fc.property(edits, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const lines = all.map(lineOf);
        const verdicts = new Map(
          matchEdits(lines, minutesOf(all), SIDE).map(({ position, verdict }) => [position, verdict]),
        );
        const shuffled = lines
          .map((line) => ({ line, rank: numbers.next().value }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ line }) => ({
            ...line,
            student: ` ${foldForSearch(line.student).toUpperCase().replace(' ', '  ')} `,
            className: 'LỚP 6a1',
          }));
        const again = matchEdits(shuffled, minutesOf(all), SIDE);
        expect(new Map(again.map(({ position, verdict }) => [position, verdict]))).toEqual(verdicts);
      }),
    );
  });

  it('gives minutes to no line of which anything is not certain, and takes none from those that are', () => {
    const doubt = fc.constantFrom<Partial<CentralLine>>(
      { happenedAt: '' },
      { happenedAt: '12/11/26?' },
      { semester: null },
      { student: 'Bùi Gia' },
      { student: 'Bùi Giả An' },
      { sectorId: '99999' },
      { sectorId: '31001', student: 'Bùi Gia An' },
      { className: '9Z' },
      { subjectName: '' },
      { subjectName: 'Thiên văn' },
      { col: 'Điểm miệng' },
      { col: 'TX9' },
      { after: '2026-05-08' },
    );
    fc.assert(
      fc.property(edits, fc.infiniteStream(fc.option(doubt, { nil: null })), (all, doubts) => {
        const changes = all.map(() => doubts.next().value as Partial<CentralLine> | null);
        const lines = all.map((each, at) => ({ ...lineOf(each, at), ...changes[at] }));
        const found = matchEdits(lines, minutesOf(all), SIDE);
        const sure = lines.filter((_line, at) => changes[at] === null);
        const alone = new Map(
          matchEdits(sure, minutesOf(all), SIDE).map(({ position, verdict }) => [position, verdict]),
        );
        for (const { position, verdict } of found) {
          if (changes[position] === null) expect(verdict).toBe(alone.get(position));
          else expect(verdict).not.toBe('with-minutes');
        }
      }),
    );
  });
});
