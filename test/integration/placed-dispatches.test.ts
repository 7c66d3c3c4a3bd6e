import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RawInputOf } from '../../preload/contract/index.ts';
import { ANYTHING, FIELDS } from '../support/archive/archive-office.ts';
import { addOldDispatches, type OldDispatch } from '../support/archive/old-dispatches.ts';
import { OFFICER, openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { signInAs } from '../support/office/signed-in-as.ts';
import { tamperWith } from '../support/office/tampered-vault.ts';

const WHOLE_LOG = { actor: '', outcome: '', fromDay: '', toDay: '', beforeSeq: null, limit: 100 } as const;
const DAY = '2026-03-02';
const UNCLEAR: OldDispatch = { number: '12-BC cũ', day: DAY };
const NEW: RawInputOf<'archive.addDocument'> = {
  ...{ ...FIELDS, kind: 'dispatch-out', outKind: 'bao-cao', number: '', day: '2026-06-15', files: [] },
};

let test: TestOffice;
beforeEach(async () => {
  test = await openTestOffice({ clock: { now: () => new Date('2026-06-15T03:00:00.000Z') } });
});
afterEach(() => test.close());

/** The vault as it was, with dispatches of before the registers. */
async function vaultWith(...dispatches: OldDispatch[]): Promise<string[]> {
  let refs: string[] = [];
  await test.office.close();
  await tamperWith(test.folder, OFFICER, (sql) => {
    refs = addOldDispatches(sql, dispatches);
  });
  test = await signInAs(test, OFFICER.login, OFFICER.password);
  return refs;
}
const place = (ref: string, more: Partial<RawInputOf<'archive.placeDispatch'>> = {}) =>
  test.call('archive.placeDispatch', {
    ...{ ref, outKind: 'bao-cao', earlierNo: 12, number: '12-BC cũ', jumpConfirmed: true },
    ...more,
  });
const register = (year = 2026) => test.call('archive.dispatchRegister', { book: 'out', year });
const stateOf = async (series: string) => (await register()).series.find((each) => each.series === series);
const nextReport = async () =>
  (await test.call('archive.nextNumbers', { year: 2026 })).outgoing.find(({ kind }) => kind === 'bao-cao')!
    .number;

describe('an outgoing dispatch of which nobody could tell the register', () => {
  it('is put into one by its number on paper, and the register goes on behind it', async () => {
    const [ref] = await vaultWith(UNCLEAR, { number: '3/2025/KH', day: '2025-05-05' });
    expect((await register()).entries).toMatchObject([{ series: null, number: null, ref }]);
    expect(await place(ref!)).toEqual({ number: '12-BC cũ' });
    expect((await register()).entries).toMatchObject([
      { series: 'bao-cao', number: 12, ref, symbol: '12-BC cũ', origin: 'earlier', state: 'kept' },
    ]);
    expect(await test.call('archive.entry', { ref: ref! })).toMatchObject({
      ...{ outKind: 'bao-cao', numberOrigin: 'earlier', symbol: '12-BC cũ', day: DAY },
    });
    expect((await test.call('archive.addDocument', NEW)).number).toBe('13/BC-THCSHP');
    expect((await register(2025)).entries).toMatchObject([{ series: null }]);
  });

  it('takes a symbol made of the number where none was written, and is found by it', async () => {
    const [ref] = await vaultWith({ number: '', day: DAY });
    expect(await place(ref!, { number: '' })).toEqual({ number: '12/BC-THCSHP' });
    const { entries } = await test.call('archive.page', { ...ANYTHING, text: '12/BC-THCSHP' });
    expect(entries.map((entry) => [entry.ref, entry.symbol])).toEqual([[ref, '12/BC-THCSHP']]);
  });

  it('is refused a number that is taken, that passes others over unasked, or that its symbol does not begin with', async () => {
    const [ref, other] = await vaultWith(UNCLEAR, { number: '12/X', day: DAY });
    await expect(place(ref!, { jumpConfirmed: false })).rejects.toMatchObject({
      code: 'archive.number-jump',
      params: { number: 12, next: 1, after: 13, year: '2026' },
    });
    await expect(place(ref!, { earlierNo: 13 })).rejects.toMatchObject({ code: 'archive.number-differs' });
    await place(ref!);
    await expect(place(other!, { number: '12/X' })).rejects.toMatchObject({
      code: 'archive.number-taken',
      params: { bearer: '12-BC cũ' },
    });
    await test.call('archive.addDocument', NEW);
    await expect(place(other!, { number: '', earlierNo: 14 })).rejects.toMatchObject({
      code: 'archive.number-not-earlier',
      params: { first: 13 },
    });
    await expect(place(other!, { number: '', earlierNo: 13 })).rejects.toMatchObject({
      code: 'archive.number-taken',
    });
    expect((await register()).entries.filter(({ series }) => series === null)).toHaveLength(1);
  });

  it('is put there once: afterwards only the correction of a mistyped number undoes it', async () => {
    const [ref] = await vaultWith(UNCLEAR);
    await place(ref!);
    await expect(place(ref!, { earlierNo: 11, number: '' })).rejects.toMatchObject({
      code: 'archive.already-placed',
    });
    expect(await nextReport()).toBe(13);
    await test.call('archive.voidDocument', { ref: ref!, reason: 'Ghi nhầm số', numberMistaken: true });
    expect(await nextReport()).toBe(1);
    expect(await stateOf('bao-cao')).toMatchObject({ missing: [] });
  });

  it('stays where it is once it is void, and so does what is no such dispatch', async () => {
    const [ref] = await vaultWith({ ...UNCLEAR, reason: 'Vào sổ nhầm' });
    await expect(place(ref!)).rejects.toMatchObject({ code: 'archive.document-void' });
    for (const kind of ['dispatch-out', 'dispatch-in', 'file'] as const) {
      const made = await test.call('archive.addDocument', { ...NEW, kind });
      await expect(place(made.ref), kind).rejects.toMatchObject({ code: 'archive.already-placed' });
    }
  });

  it('is in the log with its register and number', async () => {
    const [ref] = await vaultWith(UNCLEAR);
    await place(ref!);
    const asked = { ...WHOLE_LOG, action: 'archive.placeDispatch' };
    const { entries } = await test.call('audit.list', asked);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ subject: ref });
    expect(JSON.parse(entries[0]!.detail)).toEqual({ kind: 'bao-cao', year: 2026, earlierNo: 12 });
  });
});

describe('a number that was read from the symbol', () => {
  it('and carried the register away is set right, and the register goes on behind the right one', async () => {
    const [ref] = await vaultWith({
      ...{ number: '1206/BC-HP', day: DAY },
      read: { outKind: 'bao-cao', outNo: 1206 },
    });
    expect(await nextReport()).toBe(1207);
    await place(ref!, { earlierNo: 126, number: '126/BC-HP' });
    expect(await nextReport()).toBe(127);
    expect(await stateOf('bao-cao')).toMatchObject({
      last: 126,
      missing: [],
      onPaper: [{ from: 1, to: 125 }],
    });
  });
});
