import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchoolWithCorrections } from '../support/office/school-with-corrections.ts';
import { textOf } from '../support/pdf/judges.ts';
import { rejectPaper } from '../support/signing/give-back.ts';

let school: SchoolWithCorrections;
beforeAll(async () => {
  school = await SchoolWithCorrections.open();
});
afterAll(() => school.close());

const refusal = (code: string) => ({ code });
const issue = async (day: string | null, reason = 'Phát hành học bạ đợt chuyển trường') => {
  await school.as('officer');
  await school.call('editLog.setTranscripts', { classIds: [school.classId], day, reason });
};
const issued = async () => {
  await school.as('officer');
  const rows = await school.call('editLog.transcripts', {});
  return rows.find(({ classId }) => classId === school.classId)?.issued;
};

describe('the transcripts of a class', () => {
  it('are issued on a day of this year that has come, said by who watches over the log', async () => {
    expect(await issued()).toBeNull();
    await expect(issue('2026-11-25')).rejects.toMatchObject(refusal('edit-log.transcript-day'));
    await school.as('homeroom');
    const input = { classIds: [school.classId], day: '2026-11-20', reason: 'Đã phát hành' };
    await expect(school.call('editLog.setTranscripts', input)).rejects.toMatchObject(
      refusal('permission.denied'),
    );
    await school.as('officer');
    await expect(
      school.call('editLog.setTranscripts', { ...input, classIds: ['none'] }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/class-not-found|input/u) as string });
    await issue('2026-11-20');
    expect(await issued()).toMatchObject({ day: '2026-11-20', person: 'Đỗ Quang Huy' });
    await issue(null, 'Ghi nhầm lớp');
    expect(await issued()).toBeNull();
  });
});

describe('a correction after the transcripts are issued', () => {
  it('is handed in only with the letter that asks to cancel and issue them again; the minutes print it', async () => {
    await issue('2026-11-20');
    await school.as('teacher');
    const { id } = await school.call('corrections.save', school.wish());
    await school.evidence(id);
    const shown = await school.show(id);
    expect(shown).toMatchObject({ reissueDocument: '', transcript: { day: '2026-11-20' } });
    await expect(school.call('corrections.submit', { id })).rejects.toMatchObject({
      code: 'corrections.reissue-needed',
      params: { day: '20/11/2026' },
    });
    await school.call('corrections.save', { ...school.wish({ reissueDocument: '12/ĐN-THCSHP' }), id });
    await school.call('corrections.submit', { id });
    await school.as('homeroom');
    await school.call('corrections.confirm', { id, note: '' });
    await school.as('officer');
    await school.call('corrections.witness', { id, note: '' });
    await school.as('principal');
    const paperId = await school.decide(id);
    const { bytes } = await school.call('papers.file', { id: paperId, purpose: 'view' });
    const text = textOf(bytes).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('12/ĐN-THCSHP');
    expect(text).toContain('Đã phát hành ngày 20/11/2026');
    expect(text).toContain('kéo theo thủ tục hủy, cấp lại học bạ');
    await school.signAll(paperId);
    expect((await school.values())[0]![4]).toBe(90);
    expect(await school.show(id)).toMatchObject({ reissueDocument: '12/ĐN-THCSHP', transcript: null });
  });

  it('is not decided either when they were issued in between', async () => {
    await issue(null, 'Thu hồi để cấp lại');
    const id = await school.witnessed({ cells: [school.cell(1, 'tx1', 90)] });
    await issue('2026-11-23');
    await school.as('principal');
    await expect(school.decide(id)).rejects.toMatchObject(refusal('corrections.reissue-needed'));
    await school.call('corrections.return', { id, reason: 'Bổ sung văn bản đề nghị cấp lại học bạ' });
    expect(await school.show(id)).toMatchObject({ state: 'draft' });
  });
});

describe('minutes that were drawn up before the transcripts were issued', () => {
  const LETTER = '15/ĐN-THCSHP';
  it('open nothing with the last signature; once they are ended, a new request tells of the procedure', async () => {
    await issue(null, 'Thu hồi để cấp lại');
    const cells = [school.cell(2, 'tx1', 75)];
    const { id, paperId } = await school.decided({ cells });
    await school.as('officer');
    await school.sign('teacher', paperId);
    await school.sign('officer', paperId);
    expect(await school.show(id)).toMatchObject({ state: 'signing', transcript: null });
    school.pass(1);
    await issue('2026-11-23');
    expect(await school.show(id)).toMatchObject({ state: 'signing', transcript: { day: '2026-11-23' } });
    expect(await school.sign('principal', paperId)).toMatchObject({
      state: 'refused',
      error: { code: 'corrections.issued-since', params: { day: '23/11/2026' } },
    });
    expect(await school.show(id)).toMatchObject({
      state: 'signing',
      cellList: [{ now: 60, grant: null }],
    });
    await school.as('principal');
    await rejectPaper(school.call, paperId, 'Học bạ đã phát hành');
    expect(await school.show(id)).toMatchObject({ state: 'rejected', transcript: null });
    const again = await school.decided({ cells, reissueDocument: LETTER });
    await school.signAll(again.paperId);
    expect(await school.show(again.id)).toMatchObject({ state: 'applied', cellList: [{ now: 75 }] });
  });

  it('open nothing by pen either, nor when they name the letter of an earlier issue', async () => {
    const cells = [school.cell(2, 'tx2', 75)];
    const { id, paperId } = await school.decided({ cells, reissueDocument: LETTER });
    school.pass(1);
    await issue('2026-11-23', 'Cấp lại đợt hai');
    const { bytes } = await school.call('papers.file', { id: paperId, purpose: 'view' });
    await school.call('papers.attachScans', { scans: [{ fileName: 'ban-ky.pdf', bytes }], paperId });
    const sign = () => school.call('papers.markSigned', { id: paperId, signedOn: '2026-11-23' });
    await expect(sign()).rejects.toMatchObject(refusal('corrections.issued-since'));
    expect(await school.show(id)).toMatchObject({ state: 'signing', cellList: [{ now: 60 }] });
    await issue(null, 'Ghi nhầm, học bạ chưa phát hành');
    await sign();
    expect(await school.show(id)).toMatchObject({ state: 'applied', cellList: [{ now: 75 }] });
  });

  it('take no mark from the teacher either, though their cell was opened before', async () => {
    const cells = [school.cell(2, 'tx3', 75)];
    const { id, paperId } = await school.decided({ cells }, { applyBy: 'teacher' });
    await school.signAll(paperId);
    await issue('2026-11-23');
    await school.as('teacher');
    expect(await school.show(id)).toMatchObject({ state: 'open', transcript: { day: '2026-11-23' } });
    const change = { ...school.cell(2, 'tx3', 75), before: 60, reason: 'Theo biên bản' };
    const type = () =>
      school.call('gradebook.write', { ...school.book(), how: 'typed' as const, changes: [change] });
    await expect(type()).rejects.toMatchObject(refusal('corrections.issued-since'));
    expect(await school.show(id)).toMatchObject({ state: 'open', cellList: [{ now: 60, grant: 'open' }] });
    await issue(null, 'Ghi nhầm, học bạ chưa phát hành');
    await school.as('teacher');
    expect((await type()).refused).toEqual([]);
    expect((await school.show(id)).state).toBe('applied');
  });
});
