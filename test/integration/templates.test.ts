import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../preload/contract/index.ts';
import type { PaperTemplate } from '../../preload/contract/vocabulary/templates.ts';
import { pageCount, textOf } from '../support/pdf/judges.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { addSchoolWithStaff } from '../support/office/school-with-staff.ts';

type Paper = OutputOf<'papers.list'>[number];
const KIND = 'cam-ket';
const NEW_CLAUSE = '7. Tôi, {hoTen}, chỉ dùng tài khoản {tenDangNhap} tại {truong}.';

let test: TestOffice;
let accountIds: readonly string[];
beforeAll(async () => {
  test = await openTestOffice();
  await addSchoolWithStaff(test.call);
  const selection = { all: true, department: null, staffIds: [] };
  accountIds = (await test.call('accounts.create', { selection, logins: {}, sharedReason: '' })).ids;
});
afterAll(() => test.close());

const current = () => test.call('templates.get', { kind: KIND });
const withClause = ({ sections, ...rest }: PaperTemplate, clause: string): PaperTemplate => ({
  ...rest,
  sections: sections.map((section, index) =>
    index === 0 ? { ...section, clauses: [...section.clauses, clause] } : section,
  ),
});
async function issued(accountId: string): Promise<Paper> {
  const { paperIds } = await test.call('papers.issue', {
    accountIds: [accountId],
    kinds: [KIND],
    jobId: accountId,
  });
  return (await test.call('papers.list', {})).find(({ id }) => id === paperIds[0])!;
}
const fileText = async (id: string) =>
  textOf((await test.call('papers.file', { id, purpose: 'view' })).bytes);

describe('the wording of a kind of paper', () => {
  it('begins with the program’s own, without a version', async () => {
    const { version, template, own, versions, placeholders } = await current();
    expect(version).toBe(0);
    expect(template).toEqual(own);
    expect(versions).toEqual([]);
    expect(placeholders).toContain('tenDangNhap');
    expect(await test.call('templates.list', {})).toContainEqual({
      kind: KIND,
      version: 0,
      changed: false,
      at: null,
    });
  });

  it('holds for papers issued after it was saved, and issued ones keep theirs', async () => {
    const before = await issued(accountIds[0]!);
    const oldBytes = (await test.call('papers.file', { id: before.id, purpose: 'view' })).bytes;
    const { template } = await current();
    const next = {
      ...withClause(template, NEW_CLAUSE),
      extraWitnesses: [{ title: 'Tổ trưởng', fullName: '' }],
    };
    expect(await test.call('templates.save', { kind: KIND, template: next, basedOn: 0 })).toEqual({
      version: 1,
    });
    const after = await issued(accountIds[1]!);
    expect(await fileText(after.id)).toContain(`7. Tôi, ${after.person}, chỉ dùng tài khoản`);
    expect(after.signers.map(({ field, role }) => `${field} ${role}`)).toContain('NguoiKyThem1 Tổ trưởng');
    expect(await fileText(before.id)).not.toContain('7. Tôi');
    expect((await test.call('papers.file', { id: before.id, purpose: 'view' })).bytes).toEqual(oldBytes);
    const both = await test.call('papers.combined', { ids: [before.id, after.id], purpose: 'view' });
    expect(textOf(both.bytes).match(/7\. Tôi/gu)).toHaveLength(1);
  });

  it('keeps every version with what it changed, and goes back to the program’s own', async () => {
    const { version } = await test.call('templates.reset', { kind: KIND, basedOn: 1 });
    expect(version).toBe(2);
    const { template, own, versions } = await current();
    expect(template).toEqual(own);
    expect(versions.map((row) => [row.version, row.origin])).toEqual([
      [2, 'reset'],
      [1, 'edited'],
    ]);
    expect(versions[1]!.differences).toEqual([
      { part: 'sections', change: 'added', text: NEW_CLAUSE },
      { part: 'extraWitnesses', change: 'added', text: 'Tổ trưởng' },
    ]);
    expect(versions[0]!.differences.map(({ change }) => change)).toEqual(['removed', 'removed']);
    expect(await fileText((await issued(accountIds[2]!)).id)).not.toContain('7. Tôi');
  });

  it('makes no version of what says the same, and none over somebody else’s', async () => {
    const { template } = await current();
    expect(await test.call('templates.save', { kind: KIND, template, basedOn: 2 })).toEqual({ version: 2 });
    await expect(
      test.call('templates.save', { kind: KIND, template: withClause(template, 'x'), basedOn: 1 }),
    ).rejects.toMatchObject({ code: 'templates.changed-meanwhile' });
  });

  it.each([
    ['Tài khoản {matKhau}', 'templates.unknown-placeholder', { placeholder: '{matKhau}' }],
    ['Năm học {namHoc', 'templates.lone-brace', {}],
    ['Ký hiệu ☃ lạ', 'templates.missing-glyph', { char: '☃' }],
  ])('refuses a clause that could not be printed: %s', async (clause, code, params) => {
    const { template } = await current();
    const refused = { code, params: { ...params, line: clause } };
    const wording = withClause(template, clause);
    await expect(
      test.call('templates.save', { kind: KIND, template: wording, basedOn: 2 }),
    ).rejects.toMatchObject(refused);
    await expect(test.call('templates.preview', { kind: KIND, template: wording })).rejects.toMatchObject(
      refused,
    );
  });

  it('refuses a commitment that commits to nothing, and clauses on a slip', async () => {
    const { template } = await current();
    const empty = { ...template, sections: [] };
    await expect(
      test.call('templates.save', { kind: KIND, template: empty, basedOn: 2 }),
    ).rejects.toMatchObject({ code: 'templates.no-clauses' });
    await expect(
      test.call('templates.save', { kind: 'phieu-cap', template, basedOn: 0 }),
    ).rejects.toMatchObject({ code: 'templates.part-without-place' });
  });
});

describe('the specimen', () => {
  it('is drawn for every kind by the code of the papers, marked, without number, code or trace', async () => {
    const papers = await test.call('papers.list', {});
    for (const { kind } of await test.call('templates.list', {})) {
      const { template } = await test.call('templates.get', { kind });
      const { bytes, fileName } = await test.call('templates.specimen', { kind, template });
      expect(fileName).toContain('ban-xem-thu');
      const text = textOf(bytes);
      expect(text, kind).not.toMatch(/Mã nội dung|[{}]/u);
      expect(pageCount(bytes), kind).toBeLessThanOrEqual(3);
    }
    expect(await test.call('papers.list', {})).toEqual(papers);
  });

  it.each([
    ['quyet-dinh-giao-nhiem-vu', /Điều 1\. Giao ông \(bà\) Nguyễn Văn Mẫu/u],
    ['bien-ban-tiep-nhan', /I\. TÀI KHOẢN TIẾP NHẬN/u],
    ['bien-ban-giao-quan-tri', /I\. TÀI KHOẢN BÀN GIAO/u],
    ['bien-ban-tra-quan-tri', /I\. TÀI KHOẢN GIAO TRẢ/u],
    ['giay-uy-quyen', /KT\. HIỆU TRƯỞNG – PHÓ HIỆU TRƯỞNG/u],
  ] as const)('of %s says what the paper will say around the wording', async (kind, words) => {
    const { template } = await test.call('templates.get', { kind });
    const { bytes } = await test.call('templates.specimen', { kind, template });
    expect(textOf(bytes).replace(/\s+/gu, ' ')).toMatch(words);
  });

  it('is shown as pictures while one types', async () => {
    const { template } = await current();
    const { pages, more } = await test.call('templates.preview', { kind: KIND, template });
    expect(more).toBe(false);
    for (const page of pages)
      expect([...page.subarray(1, 4)].map((c) => String.fromCharCode(c)).join('')).toBe('PNG');
  });
});

describe('wordings between schools', () => {
  it('go out as a file that is read, compared and taken over elsewhere', async () => {
    const { template, version } = await current();
    await test.call('templates.save', {
      kind: KIND,
      template: withClause(template, NEW_CLAUSE),
      basedOn: version,
    });
    const { bytes } = await test.call('templates.export', {});
    const other = await openTestOffice();
    try {
      const read = await other.call('templates.readFile', { bytes });
      expect(read.entries.map(({ kind }) => kind)).toEqual([KIND]);
      const [entry] = read.entries;
      expect(entry!.differences).toEqual([{ part: 'sections', change: 'added', text: NEW_CLAUSE }]);
      expect(entry!.problems).toEqual([]);
      const { kind, basedOn } = entry!;
      const entries = [{ kind, template: entry!.template, basedOn }];
      expect(await other.call('templates.takeOver', { entries })).toEqual({ changed: 1 });
      const taken = await other.call('templates.get', { kind: KIND });
      expect(taken.versions[0]).toMatchObject({ version: 1, origin: 'taken-over' });
    } finally {
      await other.close();
    }
  });

  const file = (change: object, template: unknown = {}) => ({
    format: 'so-truong/paper-templates',
    version: 1,
    school: 'Trường Bạn',
    templates: [{ kind: KIND, template }],
    ...change,
  });
  const own = { headerLines: [], legalBasis: [], sections: [], extraWitnesses: [], recipients: [] };
  it.each([
    ['no JSON', 'xin chào', 'templates.not-a-template-file'],
    ['another format', JSON.stringify(file({ format: 'khác' })), 'templates.not-a-template-file'],
    ['a newer version', JSON.stringify(file({ version: 2 })), 'templates.not-a-template-file'],
    ['entries that are none', JSON.stringify(file({ templates: [null] })), 'templates.not-a-template-file'],
    ['a foreign field', JSON.stringify(file({}, { ...own, script: 'x' })), 'templates.file-beyond-limits'],
    [
      'more than the limits',
      JSON.stringify(file({}, { ...own, headerLines: ['a', 'b', 'c', 'd'] })),
      'templates.file-beyond-limits',
    ],
  ])('are refused: %s', async (_what, text, code) => {
    await expect(
      test.call('templates.readFile', { bytes: new TextEncoder().encode(text) }),
    ).rejects.toMatchObject({ code });
  });

  it('say what speaks against them instead of being taken over', async () => {
    const wrong = { ...own, sections: [{ heading: 'I', clauses: ['Mã {la}'] }] };
    const bytes = new TextEncoder().encode(JSON.stringify(file({}, wrong)));
    const { entries } = await test.call('templates.readFile', { bytes });
    expect(entries[0]!.problems).toMatchObject([{ code: 'templates.unknown-placeholder' }]);
    const { kind, template, basedOn } = entries[0]!;
    await expect(
      test.call('templates.takeOver', { entries: [{ kind, template, basedOn }] }),
    ).rejects.toMatchObject({ code: 'templates.unknown-placeholder' });
  });
});
