import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PRINCIPAL } from '../support/office/invented-school.ts';
import { SchoolThatLocks } from '../support/office/school-that-locks.ts';
import { tamperWith } from '../support/office/tampered-vault.ts';
import { textOf } from '../support/pdf/judges.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** The office draws them by itself. */
const WITHIN = { timeout: 30_000, interval: 50 };
const PURPOSE = 'Lưu hồ sơ sổ điểm';

describe('the sealed books of a lock', () => {
  let locks: SchoolThatLocks;
  let paperId: string;
  let actId: string;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'so-truong-bundle-'));
    locks = await SchoolThatLocks.open();
    await locks.as('teacher');
    await locks.school.write([locks.school.change(0, 'tx1', 80), locks.school.change(1, 'gk', 75)]);
    await locks.as('principal');
    const locked = await locks.lockAndSign();
    paperId = locked.paperId!;
    actId = locked.actId;
    // Drawn while the head signs; this waits for it.
    await locks.call('locks.sealedBooks', { id: actId, purpose: PURPOSE });
  });
  afterAll(async () => {
    await locks.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const entry = () => locks.call('archive.entry', { ref: paperId });

  it('are kept in the archive with the signed minutes, beside the record whose digest the minutes print', async () => {
    const { attachments } = await entry();
    expect(attachments.map(({ fileName, mediaType }) => [fileName, mediaType]).sort()).toEqual([
      ['ban-ghi-khoa-so-01-BBKS-THCSHP.json', 'application/json'],
      ['so-diem-niem-phong-01-BBKS-THCSHP.pdf', 'application/pdf'],
    ]);
    const record = attachments.find(({ mediaType }) => mediaType === 'application/json')!;
    const minutes = await locks.call('papers.file', { id: paperId, purpose: 'view' });
    expect(textOf(minutes.bytes).replace(/\s+/gu, '')).toContain(record.sha256);
  });

  it('are what is given out afterwards, byte for byte', async () => {
    const { attachments } = await entry();
    const digests = new Set(attachments.map((file) => file.sha256));
    for (const method of ['locks.sealedBooks', 'locks.record'] as const) {
      const { bytes } = await locks.call(method, { id: actId, purpose: PURPOSE });
      expect(digests.has(sha256(bytes)), method).toBe(true);
    }
    expect((await entry()).attachments).toHaveLength(2);
  });

  it('are found by their words', async () => {
    const { entries } = await locks.call('archive.page', {
      ...{ text: 'niêm phong', person: '', fromDay: '', toDay: '', due: false },
      ...{ kind: null, state: null, limit: 50, cursor: null },
    });
    expect(entries.map(({ ref }) => ref)).toEqual([paperId]);
  });

  it('go with the minutes into a handed-over bundle, named in its index', async () => {
    const done = await locks.call('archive.export', { refs: [paperId], folder, jobId: 'bundle' });
    const files = readdirSync(done.folder).filter((name) => !/index|muc-luc/iu.test(name));
    const sums = files.map((name) => sha256(readFileSync(join(done.folder, name))));
    for (const file of (await entry()).attachments) expect(sums).toContain(file.sha256);
  });

  it('are filed by the next use where a run was cut off before', async () => {
    const before = (await entry()).attachments;
    await locks.school.office.office.close();
    await tamperWith(locks.school.office.folder, PRINCIPAL, (sql) => {
      sql.exec('DROP TRIGGER archive_attachment_no_delete');
      sql.prepare('DELETE FROM archive_attachment WHERE owner_id = ?').run(paperId);
    });
    await locks.as('principal');
    expect((await entry()).attachments).toEqual([]);
    await Promise.all([locks.call('locks.acts', {}), locks.call('locks.board', { semester: 1 })]);
    const after = await vi.waitFor(async () => {
      const { attachments } = await entry();
      expect(attachments).toHaveLength(2);
      return attachments;
    }, WITHIN);
    expect(after.map(({ fileName }) => fileName).sort()).toEqual(
      before.map(({ fileName }) => fileName).sort(),
    );
    const record = (files: typeof before) =>
      files.find(({ mediaType }) => mediaType === 'application/json')!.sha256;
    expect(record(after)).toBe(record(before));
  });

  it('are named by the check of the archive, and not given out, when their bytes were changed', async () => {
    const whole = await locks.call('archive.verify', { jobId: 'whole' });
    expect(whole.bad).toEqual([]);
    await locks.school.office.office.close();
    await tamperWith(locks.school.office.folder, PRINCIPAL, (sql) => {
      const triggers = sql
        .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'archive_blob'")
        .pluck()
        .all() as string[];
      for (const name of triggers) sql.exec(`DROP TRIGGER ${name}`);
      sql
        .prepare("UPDATE archive_blob SET bytes = zeroblob(size) WHERE media_type = 'application/pdf'")
        .run();
    });
    await locks.as('principal');
    const { bad } = await locks.call('archive.verify', { jobId: 'changed' });
    expect(bad).toMatchObject([
      { type: 'attachment', name: 'so-diem-niem-phong-01-BBKS-THCSHP.pdf', fault: 'changed' },
    ]);
    await expect(locks.call('locks.sealedBooks', { id: actId, purpose: PURPOSE })).rejects.toMatchObject({
      code: 'archive.file-changed',
    });
  });
});
