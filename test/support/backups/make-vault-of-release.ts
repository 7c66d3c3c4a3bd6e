// Makes the vault of this version that later versions must still open (docs/how-to/keep-a-vault-of-a-release.md):
//   node test/support/backups/make-vault-of-release.ts FOLDER
// A class under a signed lock, corrections at every stage, scans, dispatches, an incident, a delegation.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../../main/kernel/sha256-hex.ts';
import { SCHEMA_VERSION } from '../../../main/platform/database/migrations/index.ts';
import { readBackup } from '../../../main/platform/vault/backup-folder.ts';
import { DISPATCH, newFile } from '../archive/archive-office.ts';
import { docx, pdf } from '../archive/invented-files.ts';
import { OFFICER, SCHOOL } from '../office/invented-school.ts';
import { photo, SchoolWithCorrections } from '../office/school-with-corrections.ts';
import type { VaultWithLocks } from './old-vault.ts';

/** No file of the tree is over 1 MB. */
const PART_BYTES = 960 * 1024;
const NOON = new Date('2026-11-22T05:00:00.000Z');
const PAGE = photo(5);

const [, , target] = process.argv;
if (target === undefined) throw new Error('usage: node make-vault-of-release.ts FOLDER');
mkdirSync(target, { recursive: true });

const school = await SchoolWithCorrections.open(NOON);
const { call } = school;
const day = NOON.toISOString().slice(0, 10);
await lockAndCorrect();
await school.as('officer');
await issuePapers();
await keepDispatches();
await school.as('principal');
await delegate();
await school.as('officer');
await writeDown(target);

async function lockAndCorrect(): Promise<void> {
  await school.lock();
  const { paperId } = await school.decided();
  await school.signAll(paperId);
  school.pass(1);
  await school.witnessed({ cells: [school.cell(1, 'ck', 95)] });
  await school.submitted({ cells: [school.cell(2, 'gk', 65)] });
}

async function issuePapers(): Promise<void> {
  const selection = { all: true, department: null, staffIds: [] };
  const { ids } = await call('accounts.create', { selection, logins: {}, sharedReason: '' });
  const wish = { accountIds: ids.slice(0, 3), kinds: ['bien-ban-ban-giao' as const], jobId: 'issue' };
  const { paperIds } = await call('papers.issue', wish);
  for (const paperId of paperIds.slice(0, 2))
    await call('papers.attachScans', { scans: [{ fileName: 'Bản ký.png', bytes: PAGE }], paperId });
  const incident = await call('incidents.report', {
    ...{ kind: 'stolen', personalData: true, suspend: true, follows: null },
    reporterStaffId: school.staffOf('teacher'),
    happened: 'Người lạ đăng nhập tài khoản lúc nửa đêm.',
    accountIds: [ids[3]!],
    discoveredAt: NOON.toISOString(),
  });
  await call('incidents.papers', { id: incident.id, kinds: ['bien-ban-su-co'] });
  const { id: accountId } = await call('custody.save', {
    ...{ id: null, login: 'hp.thcs.hoaphuong', system: 'Cơ sở dữ liệu ngành', guides: '' },
    scope: 'Quản trị toàn trường',
  });
  await call('custody.receive', {
    accountId,
    giver: { name: 'Ngô Văn Thanh', title: 'Trưởng phòng', body: 'Phòng Văn hóa – Xã hội' },
    ...{ letterNumber: '12/GGT-UBND', letterDay: day },
    scan: { fileName: 'Giấy giới thiệu.png', bytes: PAGE },
    ...{ headId: school.staffOf('principal'), receiverId: null },
  });
}

async function keepDispatches(): Promise<void> {
  await call('archive.addDocument', {
    ...DISPATCH,
    files: [
      newFile('Công văn 1456.pdf', pdf()),
      newFile('Phụ lục.docx', docx('Kế hoạch')),
      newFile('Ảnh.png', PAGE),
    ],
  });
  await call('archive.addDocument', {
    ...{ ...DISPATCH, number: '77/UBND', subject: 'Kế hoạch năm học' },
    files: [newFile('Bản sao.png', PAGE)],
  });
  await call('archive.addDocument', {
    ...{ ...DISPATCH, kind: 'dispatch-out', number: '', day, party: 'UBND phường Hoa Phượng' },
    subject: 'Báo cáo sử dụng tài khoản',
    files: [newFile('Báo cáo.pdf', pdf('% 12'))],
  });
}

async function delegate(): Promise<void> {
  const users = await call('users.list', {});
  const idOf = (wanted: string) => users.find(({ login }) => login === wanted)!.id;
  await call('delegations.create', {
    ...{
      delegatorId: users.find(({ roles }) => roles.includes('principal'))!.id,
      delegateId: idOf('deputy'),
    },
    ...{ substitutedId: null, fromDay: day, toDay: '2026-12-20', classIds: [], outside: null },
    functions: ['records', 'papers', 'accounts'],
  });
}

/** What a later version must find again: read through the program, after all work behind it has ended. */
async function writeDown(folder: string): Promise<void> {
  const paperFiles: Record<string, string> = {};
  for (const { id } of await call('papers.list', {}))
    paperFiles[id] = sha256Hex((await call('papers.file', { id, purpose: 'view' })).bytes);
  const { locks } = await call('locks.verify', { id: null, deep: true });
  const corrections = await call('corrections.list', {});
  const { students } = await call('gradebook.open', school.book());
  const { entries } = await call('archive.page', {
    ...{ text: '', person: '', fromDay: '', toDay: '', due: false },
    ...{ kind: null, state: null, cursor: null, limit: 50 },
  });
  const { papers, attachments } = await call('archive.verify', { jobId: 'check' });
  const { file } = await call('backups.makeTo', { folder, kind: 'manual' });
  const { counts } = readBackup(file).manifest;
  const { folder: vault, recoveryCode } = school.office;
  await school.office.office.close();

  for (const name of ['vault.json', 'vault.head']) copyFileSync(join(vault, name), join(folder, name));
  const bytes = readFileSync(join(vault, 'vault.db'));
  for (let at = 0; at * PART_BYTES < bytes.length; at += 1)
    writeFileSync(
      join(folder, `vault.db.${String(at + 1)}`),
      bytes.subarray(at * PART_BYTES, (at + 1) * PART_BYTES),
    );
  const [seq, auditHead] = readFileSync(join(folder, 'vault.head'), 'utf8').trim().split(' ');
  const expected: VaultWithLocks = {
    ...{ schema: SCHEMA_VERSION, login: OFFICER.login, password: OFFICER.password, recoveryCode },
    ...{ schoolName: SCHOOL.name, auditEntries: Number(seq), auditHead: auditHead! },
    ...{ staff: counts.staff, students: counts.students, accounts: counts.accounts, papers: counts.papers },
    ...{ now: school.now.toISOString(), paperFiles, archive: { papers, attachments } },
    entries: entries.length,
    dispatches: entries
      .filter(({ kind }) => kind.startsWith('dispatch'))
      .map(({ kind, symbol }) => ({ kind, symbol })),
    locks: locks.map(({ paper, state, cells }) => ({ paper, state, cells })),
    corrections: corrections.map(({ id, state }) => ({ id, state })),
    marks: students.map(({ values }) => values),
  };
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
}
