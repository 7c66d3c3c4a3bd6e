import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createLog } from '../../main/platform/log/index.ts';
import {
  OFFICER,
  PRINCIPAL,
  SCHOOL,
  openTestOffice,
  type TestOffice,
} from '../support/office/open-test-office.ts';

const PERSON = {
  fullName: 'Trịnh Ngọc Hoàng Yến Oanh',
  personalId: '031192004217',
  phone: '0912345678',
  email: 'hoang.yen.oanh@vi-du.edu.vn',
} as const;
const COMPUTER_PATH = '/home/trinh.hoang.yen/so-truong/vault';

let vault: TestOffice | null = null;
const folder = mkdtempSync(join(tmpdir(), 'support-'));
const logFile = join(folder, 'so-truong.log');
afterEach(async () => {
  await vault?.close();
  vault = null;
  rmSync(folder, { recursive: true, force: true });
});

const withoutAccents = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D').toLowerCase();

it('the bundle for support names nobody: neither people, numbers, sign-ins, passwords, keys, the school nor folders', async () => {
  vault = await openTestOffice({ logFile });
  const { call } = vault;
  await call('staff.save', {
    id: null,
    code: 'GV-CANARY-1',
    ...PERSON,
    birthDate: '1992-04-21',
    sex: 'female',
    ethnicity: 'Kinh',
    job: 'teacher',
    jobTitle: 'Giáo viên',
    contract: 'permanent',
    department: 'Tổ Khoa học tự nhiên',
    status: 'working',
    note: '',
  });
  const { ids } = await call('accounts.create', {
    selection: { all: true, department: null, staffIds: [] },
    logins: {},
    sharedReason: '',
  });
  const revealed = await call('accounts.reveal', { id: ids[0]!, reason: 'kiểm tra rò rỉ' });
  await call('settings.set', { key: 'table.staff.filter', value: PERSON.fullName });
  await call('settings.set', { key: 'personal.start', value: PERSON.personalId });
  const secrets = {
    ...PERSON,
    nameWithoutAccents: withoutAccents(PERSON.fullName),
    nameInOneWord: withoutAccents(PERSON.fullName).replaceAll(' ', ''),
    login: revealed.login,
    initialPassword: revealed.password,
    officerName: OFFICER.fullName,
    officerLogin: OFFICER.login,
    officerPassword: OFFICER.password,
    principalName: PRINCIPAL.fullName,
    principalLogin: PRINCIPAL.login,
    principalPassword: PRINCIPAL.password,
    recoveryCode: vault.recoveryCode,
    recoveryCodeBare: vault.recoveryCode.replaceAll('-', ''),
    schoolName: SCHOOL.name,
    schoolCode: SCHOOL.code,
    address: SCHOOL.address,
    path: COMPUTER_PATH,
    pathUser: 'trinh.hoang.yen',
    vaultFolder: vault.folder,
    department: 'Tổ Khoa học tự nhiên',
  };
  // A log as bad as can be: each secret in every field, written by the program's log and past it.
  const log = createLog({ file: logFile, source: 'office', now: () => new Date() });
  log.info('office.ready', {});
  const lines = Object.values(secrets).flatMap((secret) => {
    log.error(secret, Object.assign(new Error(secret), { code: secret }), {
      method: secret,
      traceId: secret,
    });
    const fields = ['event', 'method', 'traceId', 'code', 'name', 'why', 'what', 'source', 'stack', secret];
    return fields.map((field) =>
      JSON.stringify({ at: new Date().toISOString(), event: 'office.died', [field]: secret }),
    );
  });
  const stack = `save ${COMPUTER_PATH}/entry.mjs:1:2 < ${PERSON.fullName} entry.mjs:3:4`;
  lines.push(JSON.stringify({ at: new Date().toISOString(), event: 'office.died', stack }));
  lines.push(...Object.values(secrets));
  log.info('office.ready', {});
  writeFileSync(logFile, `${lines.join('\n')}\n`, { flag: 'a' });

  const { fileName, text } = await call('support.bundle', {});
  const said = withoutAccents(`${fileName}\n${text}`);
  const found = Object.entries({ ...secrets, computer: hostname(), account: userInfo().username })
    .filter(([name]) => name !== 'account' || userInfo().username !== 'root')
    .filter(([, secret]) => secret.length > 3 && said.includes(withoutAccents(secret)))
    .map(([name]) => name);
  expect(found).toEqual([]);
  const bundle = JSON.parse(text) as Record<string, unknown>;
  expect(bundle).toMatchObject({
    format: 'so-truong-support/1',
    roles: ['it-officer'],
    counts: { staff: 1, account: 1 },
    program: { node: process.versions.node },
  });
  expect(text).toContain('entry.mjs:1:2 < entry.mjs:3:4');
  expect((bundle['checks'] as { ok: boolean; name: string }[]).find(({ name }) => name === 'file')?.ok).toBe(
    true,
  );
});
