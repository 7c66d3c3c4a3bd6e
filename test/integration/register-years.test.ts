import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { RawInputOf } from '../../preload/contract/index.ts';
import { FIELDS } from '../support/archive/archive-office.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';

type Input = RawInputOf<'archive.addDocument'>;
const LETTER: Input = { ...FIELDS, kind: 'dispatch-out', number: '', day: '2027-01-02', files: [] };
const ARRIVAL: Input = { ...FIELDS, kind: 'dispatch-in', day: '2024-01-01', files: [] };

let test: TestOffice;
let now: string;
beforeEach(async () => {
  now = '2026-12-30T03:00:00.000Z';
  test = await openTestOffice({ clock: { now: () => new Date(now) } });
});
afterEach(() => test.close());

const add = (input: Input) => test.call('archive.addDocument', input);
const cancel = (ref: string, numberMistaken = false) =>
  test.call('archive.voidDocument', { ref, reason: 'Vào sổ nhầm', numberMistaken });
const registerOf = async (year: number, series = 'to-trinh') =>
  (await test.call('archive.dispatchRegister', { book: 'out', year })).series.find(
    (each) => each.series === series,
  );
const codeOf = (input: Input) =>
  add(input).then(
    ({ number, arrivalNo }) => (arrivalNo === null ? number : String(arrivalNo)),
    (refusal: { code: string }) => refusal.code,
  );

describe('at the turn of the year', () => {
  /** Every day × register begun or not × ticked or not; and what the refusal advises is then taken. */
  const ROWS = [
    ['2027-01-02', 'empty', null, '01/THCSHP', '1'],
    ['2027-01-02', 'begun', null, '02/THCSHP', '2'],
    ['2026-12-31', 'empty', null, '01/THCSHP', '1'],
    ['2026-12-31', 'begun', null, '02/THCSHP', '2'],
    ['2027-01-02', 'empty', 1, '01/THCSHP', '1'],
    ['2026-12-31', 'empty', 1, '01/THCSHP', '1'],
    ['2026-12-31', 'begun', 2, 'archive.number-not-earlier', 'archive.number-not-earlier'],
    ['2026-12-31', 'begun', 1, 'archive.number-taken', 'archive.number-taken'],
    ['2025-12-31', 'empty', null, 'archive.register-closed', 'archive.register-closed'],
    ['2025-12-31', 'empty', 36, '36/THCSHP', '36'],
    ['2025-12-31', 'begun', null, 'archive.register-closed-begun', 'archive.register-closed-begun'],
    ['2025-12-31', 'begun', 2, 'archive.register-closed-begun', 'archive.register-closed-begun'],
  ] as const;

  it.each(ROWS)('on 2027-01-02 the day %s, register %s, earlier number %s: out %s, in %s', async (...row) => {
    const [day, register, earlierNo, out, into] = row;
    if (register === 'begun') {
      now = `${day.slice(0, 4)}-12-31T03:00:00.000Z`;
      if (day >= '2027') now = '2027-01-02T03:00:00.000Z';
      const begun = day >= '2027' ? day : `${day.slice(0, 4)}-12-31`;
      await add({ ...LETTER, day: begun });
      await add({ ...ARRIVAL, arrivalDay: begun });
    }
    now = '2027-01-02T03:00:00.000Z';
    expect(await codeOf({ ...LETTER, day, earlierNo })).toBe(out);
    expect(await codeOf({ ...ARRIVAL, arrivalDay: day, earlierNo })).toBe(into);
    const advised = { 'archive.number-not-earlier': null, 'archive.register-closed': 1 } as Record<
      string,
      null | 1
    >;
    const advice = advised[out];
    if (advice !== undefined)
      expect(await codeOf({ ...LETTER, day, earlierNo: advice })).toMatch(/^0[12]\/THCSHP$/u);
    const { year, isOpen, arrivalNo } = await test.call('archive.nextNumbers', {
      year: Number(day.slice(0, 4)),
    });
    expect([year, isOpen]).toEqual([Number(day.slice(0, 4)), day > '2026']);
    if (isOpen) expect(String(arrivalNo)).toBe(await codeOf({ ...ARRIVAL, arrivalDay: day }));
  });

  it('a number stays with its year: neither day is moved out of it', async () => {
    const { ref } = await add({ ...ARRIVAL, arrivalDay: '2026-12-30' });
    now = '2027-01-02T03:00:00.000Z';
    const change = { ...FIELDS, ref, day: '2024-01-01' };
    await expect(
      test.call('archive.changeDocument', { ...change, arrivalDay: '2027-01-01' }),
    ).rejects.toMatchObject({
      code: 'archive.day-of-other-year',
      params: { year: '2026' },
    });
    await test.call('archive.changeDocument', { ...change, arrivalDay: '2026-12-29' });
  });
});

describe('a number of the book on paper', () => {
  const OLD: Input = { ...LETTER, outKind: 'to-trinh', day: '2026-12-01' };

  it('that passes others over is asked for with both numbers before it is taken', async () => {
    await expect(add({ ...OLD, earlierNo: 12_026 })).rejects.toMatchObject({
      code: 'archive.number-jump',
      params: { number: 12_026, next: 1, after: 12_027, year: '2026' },
    });
    expect(await registerOf(2026)).toBeUndefined();
    expect((await add({ ...OLD, earlierNo: 1 })).number).toBe('01/TTr-THCSHP');
  });

  it('that was a slip is cancelled, and carries nothing along any more', async () => {
    const { ref } = await add({ ...OLD, earlierNo: 12_026, jumpConfirmed: true });
    await cancel(ref, true);
    await add({ ...OLD, earlierNo: 126, jumpConfirmed: true });
    const { ref: next, number } = await add(OLD);
    expect(number).toBe('127/TTr-THCSHP');
    await cancel(next);
    expect((await add(OLD)).number).toBe('128/TTr-THCSHP');
    expect(await registerOf(2026)).toMatchObject({ last: 128, missing: [], onPaper: [{ from: 1, to: 125 }] });
    await expect(add({ ...OLD, earlierNo: 12_026 })).rejects.toMatchObject({ code: 'archive.number-taken' });
  });

  it('is cancelled together with what was given after it, and the register goes on as if neither had been', async () => {
    const { ref } = await add({ ...OLD, earlierNo: 12_026, jumpConfirmed: true });
    const { ref: given, number } = await add(OLD);
    expect(number).toBe('12027/TTr-THCSHP');
    await cancel(ref, true);
    await cancel(given);
    await add({ ...OLD, earlierNo: 126, jumpConfirmed: true });
    expect((await add(OLD)).number).toBe('127/TTr-THCSHP');
    // Cancelled numbers are passed over.
    await add({ ...OLD, outKind: 'ke-hoach', earlierNo: 3, jumpConfirmed: true }).then((slip) =>
      cancel(slip.ref, true),
    );
    const numbers = [];
    for (let n = 0; n < 3; n += 1) numbers.push((await add({ ...OLD, outKind: 'ke-hoach' })).number);
    expect(numbers).toEqual(['01/KH-THCSHP', '02/KH-THCSHP', '04/KH-THCSHP']);
  });

  it('of a cancelled document of the paper book still counts as used there, unless the number was mistyped', async () => {
    const { ref } = await add({ ...OLD, earlierNo: 126, jumpConfirmed: true });
    await cancel(ref);
    const { ref: given, number } = await add(OLD);
    expect(number).toBe('127/TTr-THCSHP');
    await expect(cancel(given, true)).rejects.toMatchObject({ code: 'archive.number-is-right' });
  });

  it('is still taken after the program began too early, once what it gave is cancelled', async () => {
    const { ref } = await add(OLD);
    await expect(add({ ...OLD, earlierNo: 36 })).rejects.toMatchObject({
      code: 'archive.number-not-earlier',
      params: { number: 36, first: 1, next: 2 },
    });
    await cancel(ref);
    await add({ ...OLD, earlierNo: 36, jumpConfirmed: true });
    expect((await add(OLD)).number).toBe('37/TTr-THCSHP');
    expect(await registerOf(2026)).toMatchObject({ last: 37, missing: [], onPaper: [{ from: 2, to: 35 }] });
    expect((await add({ ...OLD, earlierNo: 12 })).number).toBe('12/TTr-THCSHP');
  });

  it('never makes the program give a number twice, whatever is entered, jumped and cancelled', async () => {
    const step = fc.oneof(
      fc.constant('give' as const),
      fc.nat(40).map((pick) => ({ cancel: pick })),
      fc.integer({ min: 1, max: 25 }).map((earlierNo) => ({ earlierNo })),
    );
    let kinds = 0;
    const KINDS = ['bao-cao', 'ke-hoach', 'thong-bao', 'giay-xac-nhan', 'chi-thi', 'du-an'] as const;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const outKind = KINDS[kinds++ % KINDS.length]!;
        const day = `2026-12-0${String(1 + Math.floor((kinds - 1) / KINDS.length))}`;
        const before = new Set(
          (await test.call('archive.dispatchRegister', { book: 'out', year: 2026 })).entries.map(
            ({ symbol }) => symbol,
          ),
        );
        const live: string[] = [];
        for (const each of steps) {
          if (each === 'give') {
            const { outgoing } = await test.call('archive.nextNumbers', { year: 2026 });
            const { ref, number } = await add({ ...OLD, outKind, day });
            expect(number).toBe(outgoing.find(({ kind }) => kind === outKind)!.symbol);
            expect(before).not.toContain(number);
            before.add(number);
            live.push(ref);
          } else if ('cancel' in each) {
            const [ref] = live.splice(each.cancel % Math.max(1, live.length), 1);
            if (ref !== undefined) await cancel(ref);
          } else {
            const asked = { ...OLD, outKind, day, earlierNo: each.earlierNo, jumpConfirmed: true };
            const taken = await add(asked).catch((refusal: { code: string }) => refusal);
            if ('ref' in taken) {
              expect(before).not.toContain(taken.number);
              before.add(taken.number);
              live.push(taken.ref);
            } else expect(taken.code).toMatch(/^archive\.number-(?:taken|not-earlier)$/u);
          }
        }
        const state = await registerOf(2026, outKind);
        expect(state?.missing ?? []).toEqual([]);
        const { outgoing } = await test.call('archive.nextNumbers', { year: 2026 });
        expect(outgoing.find(({ kind }) => kind === outKind)!.number).toBe((state?.last ?? 0) + 1);
      }),
      { numRuns: 12 },
    );
  });
});
