import { join } from 'node:path';
import { callOf } from '../../../main/office/cli/call.ts';
import { OFFICER, officeOn, PRINCIPAL, SCHOOL, YEAR } from '../../support/office/open-test-office.ts';
import { addTeachers } from '../../support/office/school-with-staff.ts';
import { faultyDriverOver, type FaultyDriver } from '../../support/p11proxy/drivers.ts';
import { SIGNERS } from '../../support/pki/people.ts';
import type { TestPki } from '../../support/pki/test-pki.ts';
import { certificateOnToken } from '../../support/softhsm/certificate-on-token.ts';
import { makeSoftTokens } from '../../support/softhsm/soft-tokens.ts';
import type { TestFolders } from './folders.ts';

/** Who signs in the real window, each with another kind of key. */
export const PEOPLE = {
  officer: { ...OFFICER, fullName: 'Vũ Đăng Khuê', personalId: '001085000123' },
  teacher: { fullName: 'Đỗ Lê Thúy Ái', personalId: '001188000321' },
  head: { ...PRINCIPAL, fullName: 'Trịnh Thị Ngọc Diễm', personalId: '001079000789' },
};
export const PIN = '246810';
export const INTERNAL_PASSWORD = 'Hoa-Phuong-Do-Ven-Song-17';
/** With the head's: so many minutes in one batch, unless the test wants fewer. */
const BATCH = 40;

export interface SchoolToSign {
  readonly teacherId: string;
  readonly headId: string;
  /** Minutes of handing over the teacher's account; a fourth place was added, which is signed by pen. */
  readonly minutes: string;
  /** Minutes that wait for the officer first. */
  readonly batch: readonly string[];
  readonly driver: FaultyDriver;
  /** For the program that is started: where the token is. */
  readonly env: Readonly<Record<string, string>>;
}

/** A vault in which minutes wait to be signed: certificates bound, the test PKI trusted, the school's own authority made. */
export async function schoolToSign(
  folders: TestFolders,
  pki: TestPki,
  batchSize = BATCH,
): Promise<SchoolToSign> {
  const office = officeOn(folders.vaultDir);
  const call = callOf(office);
  await call('vault.create', {
    school: SCHOOL,
    year: YEAR,
    principal: login('head'),
    officer: login('officer'),
  });
  const person = async (who: keyof typeof PEOPLE, job: 'principal' | 'it' | 'teacher', department: string) =>
    (await call('staff.save', { ...SOMEBODY, ...nameOf(who), job, department })).id;
  const headId = await person('head', 'principal', 'Ban giám hiệu');
  const officerId = await person('officer', 'it', 'Tổ Văn phòng');
  const teacherId = await person('teacher', 'teacher', 'Tổ Khoa học tự nhiên');
  const others = await addTeachers(call, batchSize - 1);

  const { driver, certificate, env } = await tokenOfTwo(folders, pki);
  const root = await call('signing.readAnchor', { certificate: pki.read('root.der') });
  const trusted = { certificate: pki.read('root.der'), fingerprint: root.fingerprint };
  await call('signing.addAnchor', { ...trusted, reason: 'Chứng thực của buổi thử' });
  const bound = { staffId: officerId, certificate: pki.read('rsa-2048.der'), source: 'p12' } as const;
  await call('signing.bindCertificate', { ...bound, reason: '' });
  await call('signing.bindCertificate', { staffId: teacherId, certificate, source: 'token', reason: '' });
  await call('signing.createAuthority', {});
  await call('signing.issueCertificate', { staffId: headId, password: INTERNAL_PASSWORD, renews: null });

  const kind = 'bien-ban-ban-giao';
  const { template } = await call('templates.get', { kind });
  const extraWitnesses = [{ title: 'Tổ trưởng', fullName: '' }];
  await call('templates.save', { kind, template: { ...template, extraWitnesses }, basedOn: 0 });
  const issue = async (staffIds: readonly string[]) => {
    const selection = { all: false, department: null, staffIds: [...staffIds] };
    const { ids } = await call('accounts.create', { selection, logins: {}, sharedReason: '' });
    const { paperIds } = await call('papers.issue', { accountIds: ids, kinds: [kind], jobId: 'minutes' });
    await call('papers.sendToSign', { ids: paperIds });
    return paperIds;
  };
  const [minutes = ''] = await issue([teacherId]);
  const batch = await issue([headId, ...others]);
  await office.close();
  return { teacherId, headId, minutes, batch, driver, env };
}

const SOMEBODY = {
  id: null,
  code: '',
  birthDate: '',
  sex: 'female',
  ethnicity: 'Kinh',
  phone: '',
  email: '',
  jobTitle: '',
  contract: 'permanent',
  status: 'working',
  note: '',
} as const;

const nameOf = (who: keyof typeof PEOPLE) => ({
  fullName: PEOPLE[who].fullName,
  personalId: PEOPLE[who].personalId,
});

function login(who: 'head' | 'officer') {
  const { fullName, login: name, password } = PEOPLE[who];
  return { fullName, login: name, password };
}

/** A token that the teacher and the officer share. */
async function tokenOfTwo(folders: TestFolders, pki: TestPki) {
  const folder = join(folders.outDir, 'token');
  const subjectOf = (name: string) => SIGNERS.find(({ file }) => file === name)!.subject;
  const keys = [
    { kind: 'rsa-2048', label: 'Ký', ckaId: '01', subject: subjectOf('rsa-4096') },
    { kind: 'p-256', label: 'Ký 2', ckaId: '02', subject: subjectOf('rsa-2048') },
  ] as const;
  const tokens = makeSoftTokens(folder, pki, [
    { label: 'The dung chung', pin: PIN, keys, withIssuers: true },
  ]);
  const driver = await faultyDriverOver(tokens.module, folder);
  const env = { ...tokens.env, ...driver.env };
  return { driver, env, certificate: await certificateOnToken(driver.module, env, '01') };
}
