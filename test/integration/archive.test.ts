import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../preload/contract/index.ts';
import {
  DISPATCH,
  FIELDS,
  newFile,
  openArchiveOffice,
  type ArchiveOffice,
} from '../support/archive/archive-office.ts';
import { pdf } from '../support/archive/invented-files.ts';
import { openTestOffice } from '../support/office/open-test-office.ts';

type Found = OutputOf<'archive.page'>;

let test: ArchiveOffice;
beforeAll(async () => {
  test = await openArchiveOffice();
});
afterAll(() => test.close());

describe('the list of what is kept', () => {
  it('holds papers as soon as they are issued and documents as soon as they are added, newest first', async () => {
    const { entries } = await test.find({ limit: 200 });
    expect(entries[0]).toMatchObject({
      kind: 'dispatch-in',
      state: 'kept',
      symbol: '1456/SGDĐT-VP',
      files: 2,
    });
    const papers = await test.call('papers.list', {});
    expect(new Set(entries.slice(1).map(({ ref }) => ref))).toEqual(new Set(papers.map(({ id }) => id)));
  });

  it('is given page by page without a gap or a repetition', async () => {
    const whole = (await test.find({ limit: 200 })).entries.map(({ ref }) => ref);
    const paged: string[] = [];
    let cursor: Found['next'] = null;
    do {
      const page: Found = await test.find({ limit: 3, cursor });
      paged.push(...page.entries.map(({ ref }) => ref));
      cursor = page.next;
    } while (cursor !== null);
    expect(paged).toEqual(whole);
  });

  it('says how many there are of each kind and state', async () => {
    const counts = await test.call('archive.counts', {
      text: '',
      person: '',
      fromDay: '',
      toDay: '',
      due: false,
    });
    const papers = await test.call('papers.list', {});
    expect(counts.find(({ kind }) => kind === 'cam-ket')?.count).toBe(
      papers.filter(({ kind }) => kind === 'cam-ket').length,
    );
    expect(counts).toContainEqual({ kind: 'dispatch-in', state: 'kept', count: 1 });
  });

  it('follows a paper into its next state', async () => {
    const [paper] = (await test.call('papers.list', {})).filter(({ kind }) => kind === 'cam-ket');
    await test.call('papers.void', { id: paper!.id, reason: 'Sai họ tên' });
    const { entries } = await test.find({ state: 'void' });
    expect(entries.map(({ ref }) => ref)).toEqual([paper!.id]);
    expect(await test.call('archive.entry', { ref: paper!.id })).toMatchObject({ reason: 'Sai họ tên' });
  });

  it('is narrowed by person and period', async () => {
    const people = await test.call('archive.people', {});
    const [person] = people;
    const { entries } = await test.find({ person: person! });
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.every((entry) => entry.person === person)).toBe(true);
    expect((await test.find({ fromDay: '2026-09-12', toDay: '2026-09-12' })).entries).toHaveLength(1);
  });
});

describe('the search', () => {
  it('finds a dispatch by words of its subject without accents and shows where they stand', async () => {
    const { entries } = await test.find({ text: 'an ninh du lieu nganh' });
    expect(entries[0]).toMatchObject({ kind: 'dispatch-in' });
    expect(entries[0]?.snippet.join('')).toContain('an ninh dữ liệu ngành giáo dục');
    expect(entries[0]?.snippet[1]).toBe('an ninh dữ liệu ngành');
  });

  it('finds it by the name and the note of an attachment, and by its sender', async () => {
    for (const text of ['phu luc ke hoach', 'bieu mau kem', 'so giao duc va dao tao hai phong', '1456 sgddt'])
      expect((await test.find({ text })).entries[0], text).toMatchObject({ kind: 'dispatch-in' });
  });

  it("finds a paper by its own words: the person's name as one phrase before others that hold the syllables", async () => {
    const [paper] = await test.call('papers.list', {});
    const { entries } = await test.find({ text: paper!.person });
    const theirs = (await test.call('papers.list', {})).filter(({ person }) => person === paper!.person);
    expect(new Set(entries.slice(0, theirs.length).map(({ person }) => person))).toEqual(
      new Set([paper!.person]),
    );
  });

  it('takes quotes and operators as plain text', async () => {
    for (const text of ['"', 'an AND', 'NEAR(', '*', 'a OR b', "'; DROP TABLE paper", '(((('])
      expect(Array.isArray((await test.find({ text })).entries), text).toBe(true);
  });

  it('finds nothing where nothing is', async () => {
    expect(await test.find({ text: 'xyzzy khongco' })).toEqual({ entries: [], next: null });
  });
});

describe('a document', () => {
  it('takes the next number of the book of incoming dispatches', async () => {
    const first = await test.call('archive.addDocument', { ...DISPATCH, number: '1' });
    const second = await test.call('archive.addDocument', { ...DISPATCH, number: '2' });
    expect(second.arrivalNo).toBe((first.arrivalNo ?? 0) + 1);
    expect(
      (await test.call('archive.addDocument', { ...DISPATCH, kind: 'dispatch-out', number: '' })).arrivalNo,
    ).toBeNull();
  });

  it('is corrected, found by its new words only, and void with a reason for good', async () => {
    const { ref } = await test.call('archive.addDocument', { ...DISPATCH, subject: 'Hội khỏe Phù Đổng' });
    await test.call('archive.changeDocument', { ref, ...FIELDS, subject: 'Hội thi giáo viên giỏi' });
    expect((await test.find({ text: 'hoi khoe phu dong' })).entries).toEqual([]);
    expect((await test.find({ text: 'hoi thi giao vien gioi' })).entries).toHaveLength(1);
    await test.call('archive.voidDocument', { ref, reason: 'Vào sổ hai lần' });
    expect(await test.call('archive.entry', { ref })).toMatchObject({
      state: 'void',
      reason: 'Vào sổ hai lần',
    });
    await expect(
      test.call('archive.changeDocument', { ref, ...FIELDS, subject: 'Lại đổi' }),
    ).rejects.toMatchObject({ code: 'archive.document-void' });
    await expect(
      test.call('archive.attach', { ownerKind: 'document', ownerId: ref, files: [newFile('a.pdf', pdf())] }),
    ).rejects.toMatchObject({ code: 'archive.document-void' });
  });

  it('is refused with a day to come, or as a dispatch from nobody', async () => {
    await expect(test.call('archive.addDocument', { ...DISPATCH, day: '2999-01-01' })).rejects.toMatchObject({
      code: 'archive.day-in-future',
    });
    await expect(test.call('archive.addDocument', { ...DISPATCH, party: ' ' })).rejects.toMatchObject({
      code: 'archive.party-missing',
    });
  });
});

describe('the check of what is kept', () => {
  it('finds everything whole and remembers who looked and when', async () => {
    const check = await test.call('archive.verify', { jobId: 'v1' });
    const papers = await test.call('papers.list', {});
    expect(check).toMatchObject({ papers: papers.length, complete: true, bad: [] });
    expect(check.attachments).toBeGreaterThan(1);
    expect(await test.call('archive.lastCheck', {})).toEqual(check);
    expect(test.events.some((event) => event.type === 'progress' && event.jobId === 'v1')).toBe(true);
  });

  it('is asked for by the first screen until somebody looks', async () => {
    const fresh = await openTestOffice();
    try {
      const keys = async () => (await fresh.call('home.overview', {})).tasks.map(({ key }) => key);
      expect(await keys()).not.toContain('archive-check');
      await fresh.call('archive.addDocument', DISPATCH);
      expect(await keys()).toContain('archive-check');
      await fresh.call('archive.verify', { jobId: 'v2' });
      expect(await keys()).not.toContain('archive-check');
    } finally {
      await fresh.close();
    }
  });
});

describe('retention', () => {
  it('is recorded for a kind and lists what has been kept that long; nothing is deleted', async () => {
    await test.call('archive.addDocument', { ...DISPATCH, day: '2015-05-05', subject: 'Công văn cũ đã lâu' });
    await test.call('archive.setRetention', { kind: 'dispatch-in', years: 10 });
    const rows = await test.call('archive.retention', {});
    expect(rows.find(({ kind }) => kind === 'dispatch-in')).toEqual({
      kind: 'dispatch-in',
      years: 10,
      due: 1,
    });
    expect(rows.find(({ kind }) => kind === 'cam-ket')).toEqual({ kind: 'cam-ket', years: null, due: 0 });
    expect((await test.call('home.overview', {})).tasks).toContainEqual(
      expect.objectContaining({ key: 'archive-retention', count: 1, params: { due: 'yes' } }),
    );
    expect((await test.find({ due: true })).entries.map(({ subject }) => subject)).toEqual([
      'Công văn cũ đã lâu',
    ]);
    await test.call('archive.setRetention', { kind: 'dispatch-in', years: null });
    expect((await test.find({ due: true })).entries).toEqual([]);
    const { tasks } = await test.call('home.overview', {});
    expect(tasks.map(({ key }) => key)).not.toContain('archive-retention');
  });
});
