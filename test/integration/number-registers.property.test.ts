import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodePdfMerger } from '../../main/platform/pdf-merge/index.ts';
import { createPapers, type PapersApi } from '../../main/features/papers/index.ts';
import { officialLayout } from '../../main/features/papers/index.ts';
import { systemClock } from '../../main/kernel/clock.ts';
import type { OutputOf } from '../../preload/contract/index.ts';
import { pageCount, pageText } from '../support/pdf/judges.ts';
import { openTestDatabase, type TestDatabase } from '../support/office/open-test-database.ts';

const KINDS = ['bien-ban-su-co', 'giay-uy-quyen'] as const;
const SCHOOL = {
  name: 'Trường THCS Hoa Phượng',
  superiorBody: 'UBND phường Hoa Phượng',
  commune: 'phường Hoa Phượng',
  abbreviation: 'THCSHP',
};

let test: TestDatabase;
let papers: ReturnType<typeof createPapers>;
let api: PapersApi;
beforeAll(async () => {
  test = await openTestDatabase();
  papers = createPapers({
    database: test.database,
    newId: test.newId,
    clock: systemClock,
    vaultId: test.newId(),
    school: () => SCHOOL,
    schoolYear: () => '2026-2027',
    readScan: () => Promise.resolve([]),
    mergePdf: createNodePdfMerger(),
  });
  api = papers.api;
  api.serve({
    kinds: KINDS,
    templates: {},
    layout: (content) => officialLayout(content as Parameters<typeof officialLayout>[0]),
    secretCopy: () => null,
    onSigned: () => undefined,
  });
});
afterAll(() => test.close());

const DRAFT = {
  name: 'BIÊN BẢN',
  about: 'Thử sổ',
  dated: false,
  addressee: '',
  opening: null,
  parties: [],
  body: [{ type: 'text', text: 'Nội dung.' }],
  closing: [],
  signatures: [{ field: 'ThuTruong', role: 'THỦ TRƯỞNG', fullName: 'Lê Thị Thử' }],
} as const;

async function issue(kind: (typeof KINDS)[number], fails: boolean): Promise<void> {
  const about = { accountId: null, person: 'Trần Thị Ví Dụ', department: '' };
  const written = test.database.write(test.context(), { action: 'papers.issue' }, (tx) => {
    api.issue(tx, test.context(), kind, about, DRAFT);
    if (fails) throw new Error('the power went');
  });
  await (fails ? expect(written).rejects.toThrow('the power went') : written);
}

const register = (year: number | null = null): Promise<OutputOf<'papers.numberRegister'>> =>
  Promise.resolve(papers.handlers['papers.numberRegister']({ year }, test.context()));

type Step = { readonly kind: number; readonly what: 'issue' | 'roll-back' | 'void' };
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat({ max: KINDS.length - 1 }),
  what: fc.constantFrom('issue', 'issue', 'roll-back', 'void'),
});

describe('the registers of numbers', () => {
  it('have no gap after any run of issuing, cancelling and failing', async () => {
    const expected = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const { kind: at, what } of steps) {
          const kind = KINDS[at]!;
          if (what === 'void') {
            const live = (await register()).entries.find(
              (entry) => entry.kind === kind && entry.state === 'issued',
            );
            if (!live) continue;
            await papers.handlers['papers.void']({ id: live.paperId!, reason: 'Lập nhầm' }, test.context());
          } else {
            await issue(kind, what === 'roll-back');
            if (what === 'issue') expected.set(kind, (expected.get(kind) ?? 0) + 1);
          }
        }
        const { registers, entries } = await register();
        for (const { kind, last, missing } of registers) {
          expect(missing).toEqual([]);
          expect(last).toBe(expected.get(kind));
          const numbers = entries.filter((entry) => entry.kind === kind).map(({ number }) => number);
          expect(numbers).toEqual(Array.from({ length: last }, (_, index) => index + 1));
        }
        expect(api.tasks(test.context())).toEqual([]);
        for (const { state, reason } of entries) {
          expect(state).not.toBeNull();
          expect(reason === '').toBe(state !== 'void');
        }
      }),
      { numRuns: 12 },
    );
  });

  it('print on A4 with the heading on every page, cancelled numbers with their reason', async () => {
    for (let n = 0; n < 45; n += 1) await issue('bien-ban-su-co', false);
    const { year, entries } = await register();
    const [first] = entries.filter(({ kind, state }) => kind === 'bien-ban-su-co' && state === 'issued');
    const reason = 'Sai tên người báo, lập lại';
    await papers.handlers['papers.void']({ id: first!.paperId!, reason }, test.context());
    const { bytes } = await papers.handlers['papers.numberRegisterFile'](
      { year, kinds: ['bien-ban-su-co'] },
      test.context(),
    );
    const pages = pageCount(bytes);
    expect(pages).toBeGreaterThan(1);
    const texts = Array.from({ length: pages }, (_, index) => pageText(bytes, index + 1));
    for (const text of texts) expect(text).toContain('Số, ký hiệu');
    expect(texts.join(' ').replace(/\s+/gu, ' ')).toContain('số liên tục, không thiếu');
    expect(texts.join(' ')).toContain('Sai tên');
  });

  it('go to Excel with every number', async () => {
    const { year, entries } = await register();
    const { bytes } = await papers.handlers['papers.exportNumberRegister'](
      { year, kinds: [] },
      test.context(),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    const symbols = book.worksheets[0]!.getColumn(1).values.map(String);
    for (const { symbol } of entries) expect(symbols).toContain(symbol);
  });

  it('say it when a number was lost, and of a year without papers that there is nothing to print', async () => {
    await test.database.write(test.context(), { action: 'test' }, (tx) => {
      tx.sql.prepare(`UPDATE paper_number SET last = last + 2 WHERE kind = 'giay-uy-quyen'`).run();
    });
    const { registers, entries, year } = await register();
    const broken = registers.find(({ kind }) => kind === 'giay-uy-quyen')!;
    expect(broken.missing).toEqual([broken.last - 1, broken.last]);
    expect(entries.filter(({ state }) => state === null).map(({ number }) => number)).toEqual(broken.missing);
    expect(api.tasks(test.context())).toMatchObject([{ key: 'number-gap', count: 2, severity: 'danger' }]);
    await expect(
      papers.handlers['papers.numberRegisterFile']({ year: year - 1, kinds: [] }, test.context()),
    ).rejects.toMatchObject({ code: 'papers.register-empty' });
  });
});
