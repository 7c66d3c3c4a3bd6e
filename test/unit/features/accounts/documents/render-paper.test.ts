import { describe, expect, it, vi } from 'vitest';
import {
  ACCOUNT_PAPER_KINDS,
  paperLayout,
  renderPaper,
  signatureSlots,
  type PaperModel,
} from '../../../../../main/features/accounts/documents/index.ts';
import { renderMany, type ManyOptions } from '../../../../../main/platform/pdf/index.ts';
import { isAppError } from '../../../../../main/kernel/app-error.ts';
import {
  allPapers,
  handover,
  LONG_NAME,
  manyRights,
  PRINCIPAL,
  TEACHER,
} from '../../../../support/pdf/invented-papers.ts';
import {
  fontsOf,
  infoOf,
  judgesExpected,
  pageCount,
  pageText,
  qpdfCheck,
  signaturesOf,
  textOf,
} from '../../../../support/pdf/judges.ts';

const papers = allPapers();
const renderCombined = (models: readonly PaperModel[], options: Partial<ManyOptions>): Promise<Uint8Array> =>
  renderMany(models.map(paperLayout), {
    title: 'Giấy tờ',
    author: 'Trường',
    createdAt: papers[0]!.meta.issuedAt,
    ...options,
  });
const paperOf = (kind: PaperModel['kind']): PaperModel => papers.find((paper) => paper.kind === kind)!;

describe.runIf(judgesExpected)('papers of accounts, read by independent programs', () => {
  it.each(ACCOUNT_PAPER_KINDS)('%s is a clean PDF with its own small Tinos fonts and no others', (kind) => {
    const bytes = renderPaper(paperOf(kind));
    const { status, output } = qpdfCheck(bytes);
    expect(output).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
    const fonts = fontsOf(bytes).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts)
      expect(font).toMatch(/^[A-Z]{6}\+Tinos\S*\s+CID TrueType\s+Identity-H\s+yes yes yes/);
    expect(bytes.length).toBeLessThan(80_000);
  });

  it.each(ACCOUNT_PAPER_KINDS)(
    '%s has exactly its empty signature fields and asks no viewer to redraw them',
    (kind) => {
      const bytes = renderPaper(paperOf(kind));
      const found = [
        ...signaturesOf(bytes).matchAll(
          /Signature Field Name: (\S+)\s+The signature form field is not signed/g,
        ),
      ];
      expect(found.map((match) => match[1])).toEqual(signatureSlots(kind).map((slot) => slot.field));
      expect(Buffer.from(bytes).toString('latin1')).not.toContain('NeedAppearances');
    },
  );

  it('gives the text back in composed Vietnamese, number, time, people and rights included', () => {
    const text = textOf(renderPaper(handover()));
    expect(text).toBe(text.normalize('NFC'));
    for (const part of [
      'UBND PHƯỜNG BẾN THƠ',
      'TRƯỜNG THCS ĐỒNG XANH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/BB-THCSĐX',
      'Hôm nay, vào hồi 08 giờ 30 phút, ngày 05 tháng 9 năm 2026, tại Trường THCS Đồng Xanh',
      LONG_NAME,
      'Khoa học tự nhiên, Công nghệ',
      'NGƯỜI CHỨNG KIẾN',
      'Nhật ký: 9f3c0a7be2d14c58',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('draws decomposed names like composed ones', () => {
    const loose = handover({ receiver: { ...TEACHER, fullName: LONG_NAME.normalize('NFD') } });
    expect(textOf(renderPaper(loose))).toContain(LONG_NAME);
    expect(loose.meta.contentDigest).toBe(handover().meta.contentDigest);
  });

  it('carries the moment of issue in Vietnamese time whatever the zone of the machine', () => {
    const bytes = Buffer.from(renderPaper(handover())).toString('latin1');
    expect(bytes).toContain("(D:20260905083000+07'00')");
    expect(infoOf(Buffer.from(bytes, 'latin1'))).toContain('PDF version:     1.7');
  });

  it('repeats the heading of 60 rights on every page and never leaves the signatures without text', () => {
    const bytes = renderPaper(handover({ rights: manyRights(60) }));
    const pages = Array.from({ length: pageCount(bytes) }, (_, index) => pageText(bytes, index + 1));
    expect(pages.length).toBeGreaterThan(2);
    const rowPages = pages.filter((page) => /Theo lớp và môn/.test(page));
    expect(rowPages.length).toBeGreaterThan(1);
    for (const page of rowPages) expect(page).toContain('Loại quyền');
    const last = pages.find((page) => page.includes('BÊN GIAO'))!;
    expect(last).toContain('Biên bản được lập thành 02 bản');
    expect(last).toContain('NGƯỜI CHỨNG KIẾN');
    expect(last).toContain(PRINCIPAL.fullName);
  });

  it('numbers pages in the top margin from the second page on and counts them in the small print', () => {
    const bytes = renderPaper(handover({ rights: manyRights(60) }));
    const pages = pageCount(bytes);
    expect(pageText(bytes, 1).trimStart()).not.toMatch(/^1\s/);
    for (let page = 2; page <= pages; page++) {
      expect(pageText(bytes, page).trimStart()).toMatch(new RegExp(`^${page}\\n`));
      expect(pageText(bytes, page)).toContain(`trang ${page}/${pages}`);
    }
  });

  it('keeps the commitment on one page even for a very long name', () => {
    expect(pageCount(renderPaper(paperOf('cam-ket')))).toBe(1);
    expect(pageCount(renderPaper(handover()))).toBe(2);
  });

  it('prints the password of a slip once in cells, and nothing of it in the copy for the archive', () => {
    const slip = paperOf('phieu-cap');
    if (slip.kind !== 'phieu-cap') throw new Error('not a slip');
    const signs = textOf(renderPaper(slip)).replaceAll(' ', '');
    expect(signs.split('Kem7-Hoa4-Bay9').length - 1).toBe(1);
    const kept = renderPaper({ ...slip, initialPassword: null });
    expect(textOf(kept)).toContain('đã in một lần và đã xóa');
    expect(textOf(kept).replaceAll(' ', '')).not.toContain('Hoa4');
  });

  it('puts many papers in one printable file, each with its own page count and without clashing fields', async () => {
    const seen: number[] = [];
    const bytes = await renderCombined(papers, { onProgress: (done) => seen.push(done) });
    expect(qpdfCheck(bytes).status).toBe(0);
    expect(seen).toEqual([1, 2, 3, 4]);
    const pages = papers.map((paper) => pageCount(renderPaper(paper)));
    expect(pageCount(bytes)).toBe(pages.reduce((sum, count) => sum + count, 0));
    expect(signaturesOf(bytes)).toContain('does not contain any signatures');
    const twoSided = await renderCombined(papers, { twoSided: true });
    expect(pageCount(twoSided)).toBe(pages.reduce((sum, count) => sum + count + (count % 2), 0));
  });
});

describe('papers of accounts', () => {
  it.each(ACCOUNT_PAPER_KINDS)('%s gives the same bytes from the same content', (kind) => {
    expect(Buffer.from(renderPaper(paperOf(kind))).equals(renderPaper(structuredClone(paperOf(kind))))).toBe(
      true,
    );
  });

  it('gives bytes that do not depend on what the process drew before', async () => {
    vi.resetModules();
    const path = '../../../../../main/features/accounts/documents/index.ts';
    const fresh = (await import(path)) as { renderPaper: typeof renderPaper };
    for (const paper of papers.toReversed()) {
      expect(Buffer.from(fresh.renderPaper(paper)).equals(renderPaper(paper))).toBe(true);
    }
  });

  it.each([
    ['an emoji', 'Nguyễn 😀 An', '“😀” (U+1F600)'],
    ['a tick the typeface lacks', 'Nguyễn ✓ An', '“✓” (U+2713)'],
    ['an invisible sign', 'Nguyễn\u200b An', 'U+200B'],
  ])('refuses %s and names it', (_what, fullName, char) => {
    let refusal: unknown;
    try {
      renderPaper(handover({ receiver: { ...TEACHER, fullName } }));
    } catch (error) {
      refusal = error;
    }
    expect(isAppError(refusal) && [refusal.code, refusal.params]).toEqual(['pdf.missing-glyph', { char }]);
  });

  it('stops a combined file when it is asked to', async () => {
    const stop = new AbortController();
    const run = renderCombined(papers, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(run).rejects.toThrow('abort');
  });
});
