import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DispatchBook } from '../../preload/contract/vocabulary/dispatches.ts';
import type { RawInputOf } from '../../preload/contract/index.ts';
import { FIELDS } from '../support/archive/archive-office.ts';
import { pdf } from '../support/archive/invented-files.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { pageCount, pageText, textOf } from '../support/pdf/judges.ts';

type Input = RawInputOf<'archive.addDocument'>;

const TODAY = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const YEAR = Number(TODAY.slice(0, 4));
const LETTER: Input = { ...FIELDS, kind: 'dispatch-out', number: '', day: TODAY, files: [] };
const ARRIVAL: Input = { ...FIELDS, kind: 'dispatch-in', day: TODAY, files: [] };

let test: TestOffice;
beforeAll(async () => {
  test = await openTestOffice();
});
afterAll(() => test.close());

const add = (input: Input) => test.call('archive.addDocument', input);
const register = (book: DispatchBook, year: number | null = null) =>
  test.call('archive.dispatchRegister', { book, year });
const lineOf = async (book: DispatchBook, ref: string, year: number | null = null) =>
  (await register(book, year)).entries.find((entry) => entry.ref === ref)!;

describe('the registers of dispatches', () => {
  it('have no gap and no number twice after any run of entries at once, refusals and cancellations', async () => {
    const what = fc.constantFrom('in', 'cong-van', 'bao-cao', 'refused file', 'refused day', 'void');
    const live: string[] = [];
    const counts = { in: 0, 'cong-van': 0, 'bao-cao': 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(what, { minLength: 1, maxLength: 8 }), async (steps) => {
        const run = async (step: (typeof steps)[number]): Promise<void> => {
          if (step === 'void') {
            const ref = live.pop();
            if (ref !== undefined) await test.call('archive.voidDocument', { ref, reason: 'Vào sổ nhầm' });
          } else if (step === 'refused file') {
            const files = [{ fileName: 'x.pdf', bytes: new Uint8Array([1]), note: '' }];
            await expect(add({ ...LETTER, files })).rejects.toMatchObject({ code: /^archive\.file/u });
          } else if (step === 'refused day') {
            await expect(add({ ...ARRIVAL, arrivalDay: '2999-01-01' })).rejects.toMatchObject({
              code: 'archive.day-in-future',
            });
          } else {
            counts[step] += 1;
            live.push((await add(step === 'in' ? ARRIVAL : { ...LETTER, outKind: step })).ref);
          }
        };
        await Promise.all(steps.map(run));
        for (const book of ['in', 'out'] as const) {
          const { series, entries } = await register(book);
          for (const { series: name, last, missing, onPaper } of series) {
            const own = entries.filter((entry) => entry.series === name);
            expect([missing, onPaper]).toEqual([[], []]);
            expect(last).toBe(counts[name === 'dispatch-in' ? 'in' : (name as 'cong-van')]);
            expect(own.map(({ number }) => number)).toEqual(Array.from({ length: last }, (_, at) => at + 1));
            for (const { state, reason } of own) expect(reason === '').toBe(state !== 'void');
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('begin every kind of outgoing dispatch with 01 under its own symbol, and show the next number before', async () => {
    const before = await test.call('archive.nextNumbers', { year: null });
    const next = before.outgoing.find(({ kind }) => kind === 'ke-hoach')!;
    expect(next).toEqual({ kind: 'ke-hoach', number: 1, symbol: '01/KH-THCSHP' });
    const { ref, number } = await add({ ...LETTER, outKind: 'ke-hoach', signer: 'Vũ Thị Mai', copies: 5 });
    expect(number).toBe(next.symbol);
    expect(await lineOf('out', ref)).toMatchObject({
      symbol: number,
      signer: 'Vũ Thị Mai',
      copies: 5,
      origin: 'given',
    });
    const arrival = await add(ARRIVAL);
    expect(arrival.arrivalNo).toBe(before.arrivalNo);
    const letter = await add({ ...LETTER, unit: 'VP' });
    expect(letter.number).toBe(`${before.outgoing[0]!.symbol}-VP`);
  });

  it('give the number themselves: none is typed, and a given one is never changed', async () => {
    await expect(add({ ...LETTER, number: '99/THCSHP' })).rejects.toMatchObject({
      code: 'archive.number-given',
    });
    const { ref, number } = await add({ ...LETTER, outKind: 'thong-bao' });
    const change = { ...FIELDS, ref, day: TODAY };
    await expect(
      test.call('archive.changeDocument', { ...change, number: '77/TB-THCSHP' }),
    ).rejects.toMatchObject({ code: 'archive.number-given' });
    await expect(
      test.call('archive.changeDocument', { ...change, number, day: `${String(YEAR - 1)}-12-31` }),
    ).rejects.toMatchObject({ code: 'archive.day-of-other-year' });
    await test.call('archive.changeDocument', { ...change, number, receiver: 'Văn thư' });
    expect(await lineOf('out', ref)).toMatchObject({ symbol: number, receiver: 'Văn thư' });
  });

  it('take in a number of the book on paper once, and go on after it', async () => {
    const old = { ...LETTER, outKind: 'to-trinh' as const };
    const { ref, number } = await add({ ...old, earlierNo: 37, number: '37/TTr-HP cũ', jumpConfirmed: true });
    expect(number).toBe('37/TTr-HP cũ');
    expect((await add({ ...old, earlierNo: 12 })).number).toBe('12/TTr-THCSHP');
    await expect(add({ ...old, earlierNo: 37 })).rejects.toMatchObject({
      code: 'archive.number-taken',
      params: { number: 37, bearer: '37/TTr-HP cũ' },
    });
    await expect(add({ ...old, earlierNo: 5, number: '6/TTr' })).rejects.toMatchObject({
      code: 'archive.number-differs',
    });
    expect((await add(old)).number).toBe('38/TTr-THCSHP');
    await expect(add({ ...old, earlierNo: 40 })).rejects.toMatchObject({
      code: 'archive.number-not-earlier',
      params: { number: 40, first: 38, next: 39 },
    });
    // A cancelled number is not free either.
    await test.call('archive.voidDocument', { ref, reason: 'Ghi nhầm' });
    await expect(add({ ...old, earlierNo: 37 })).rejects.toMatchObject({ code: 'archive.number-taken' });
    const { series } = await register('out');
    expect(series.find((each) => each.series === 'to-trinh')).toEqual({
      ...{ series: 'to-trinh', last: 38, missing: [] },
      onPaper: [
        { from: 1, to: 11 },
        { from: 13, to: 36 },
      ],
    });
    const lastYear = { ...old, day: `${String(YEAR - 1)}-03-01`, earlierNo: 4, jumpConfirmed: true };
    expect((await lineOf('out', (await add(lastYear)).ref, YEAR - 1)).origin).toBe('earlier');
    const arrivedThen = { arrivalDay: `${String(YEAR - 1)}-03-02`, day: `${String(YEAR - 1)}-03-01` };
    const came = await add({ ...ARRIVAL, ...arrivedThen, earlierNo: 152, jumpConfirmed: true });
    expect(came.arrivalNo).toBe(152);
    expect((await register('in', YEAR - 1)).years).toEqual([YEAR, YEAR - 1]);
  });

  it('find an incoming dispatch by its number of arrival, in the list, the panel and the index of an export', async () => {
    const file = { fileName: 'a.pdf', bytes: pdf(), note: '' };
    const input = { ...ARRIVAL, receiver: 'Tổ Tự nhiên', arrivalDay: TODAY, files: [file] };
    const { ref, arrivalNo } = await add(input);
    const page = { text: `số đến ${String(arrivalNo)}`, person: '', fromDay: '', toDay: '', due: false };
    const none = { kind: null, state: null, cursor: null, limit: 20 };
    const [found] = (await test.call('archive.page', { ...page, ...none })).entries;
    expect(found).toMatchObject({ ref, arrivalNo });
    expect(await test.call('archive.entry', { ref })).toMatchObject({
      ...{ arrivalNo, arrivalDay: TODAY, receiver: 'Tổ Tự nhiên', outKind: null },
    });
    await expect(add({ ...ARRIVAL, arrivalDay: '2020-01-01' })).rejects.toMatchObject({
      code: 'archive.arrived-too-early',
    });
  });

  it('print on A4 lying with the heading on every page, in the columns of NĐ 30, cancelled lines struck', async () => {
    const long = 'Báo cáo kết quả thực hiện nhiệm vụ năm học và phương hướng bảo đảm an ninh dữ liệu '.repeat(
      3,
    );
    for (let n = 0; n < 30; n += 1) await add({ ...ARRIVAL, subject: long.trim() });
    const { bytes } = await test.call('archive.dispatchRegisterFile', { book: 'in', year: YEAR });
    const pages = pageCount(bytes);
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page += 1) {
      const text = pageText(bytes, page).replace(/\s+/gu, ' ');
      expect(text).toContain('Ghi chú');
      if (page > 1) expect(text.trimStart()).toMatch(new RegExp(`^${String(page)}\\b`, 'u'));
    }
    const whole = textOf(bytes).replace(/\s+/gu, ' ');
    expect(whole).toContain('SỔ ĐĂNG KÝ VĂN BẢN ĐẾN');
    expect(whole).toContain('số liên tục, không thiếu');
    const out = await test.call('archive.dispatchRegisterFile', { book: 'out', year: YEAR });
    expect(textOf(out.bytes).replace(/\s+/gu, ' ')).toContain(
      'Số 01–11, 13–36 ở sổ giấy dùng trước chương trình',
    );
  });

  it('go to Excel, a sheet a register, with every number', async () => {
    const { bytes } = await test.call('archive.exportDispatchRegister', { book: 'out', year: YEAR });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    const { entries, series } = await register('out');
    expect(book.worksheets).toHaveLength(series.length);
    const symbols = book.worksheets.flatMap((sheet) => sheet.getColumn(1).values.map(String));
    for (const { symbol } of entries) expect(symbols).toContain(symbol);
    await expect(
      test.call('archive.exportDispatchRegister', { book: 'out', year: 1999 }),
    ).rejects.toMatchObject({ code: 'archive.register-empty' });
  });
});
