import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OFFICER, PRINCIPAL, openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';

let open: TestOffice | null = null;
/** A temporary folder of this test alone: others make and remove theirs at the same time. */
let temporaryFolder: string;
const usual = process.env['TMPDIR'];
beforeEach(() => {
  temporaryFolder = mkdtempSync(join(tmpdir(), 'canaries-'));
  process.env['TMPDIR'] = temporaryFolder;
});
afterEach(async () => {
  await open?.close();
  open = null;
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
  rmSync(temporaryFolder, { recursive: true });
});

const CANARY = {
  fullName: 'Trịnh Ngọc Hoàng Yến Oanh',
  personalId: '031192004217',
  phone: '0912345678',
  email: 'hoang.yen.oanh@vi-du.edu.vn',
} as const;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** Every way a text may lie in a file: UTF-8 and UTF-16, composed and decomposed. */
function formsOf(text: string): Buffer[] {
  return ['NFC', 'NFD'].flatMap((form) => {
    const shaped = text.normalize(form);
    return [Buffer.from(shaped, 'utf8'), Buffer.from(shaped, 'utf16le')];
  });
}

function findings(files: readonly string[], secrets: Readonly<Record<string, readonly Buffer[]>>): string[] {
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    return Object.entries(secrets)
      .filter(([, forms]) => forms.some((form) => bytes.includes(form)))
      .map(([name]) => `${name} in ${file}`);
  });
}

describe('nothing that must stay secret', () => {
  it('lies readable in the vault, its WAL, its key file or the temporary folder, open or closed', async () => {
    const vault = await openTestOffice();
    open = vault;
    await vault.call('staff.save', {
      id: null,
      code: 'GV-CANARY-1',
      ...CANARY,
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
    const { ids } = await vault.call('accounts.create', {
      selection: { all: true, department: null, staffIds: [] },
      logins: {},
      sharedReason: '',
    });
    const { login, password } = await vault.call('accounts.reveal', {
      id: ids[0]!,
      reason: 'kiểm tra rò rỉ',
    });
    await vault.call('papers.issue', {
      accountIds: ids,
      kinds: ['bien-ban-ban-giao', 'cam-ket'],
      jobId: 'canary',
    });
    await vault.call('search.global', { text: 'hoang yen', limit: 5 });
    const secrets = {
      ...Object.fromEntries(Object.entries(CANARY).map(([name, text]) => [name, formsOf(text)])),
      principalPassword: formsOf(PRINCIPAL.password),
      officerPassword: formsOf(OFFICER.password),
      principalName: formsOf(PRINCIPAL.fullName),
      initialPassword: formsOf(password),
      accountLogin: formsOf(login),
      recoveryCode: [...formsOf(vault.recoveryCode), ...formsOf(vault.recoveryCode.replaceAll('-', ''))],
      sqliteHeader: [Buffer.from('SQLite format 3\0')],
    };
    const ours = () => filesUnder(vault.folder).filter((file) => !file.endsWith('vault.lock'));
    // The vault's own folder lies in it, and so would everything else this process puts aside.
    const temporary = () => filesUnder(temporaryFolder).filter((file) => !file.endsWith('vault.lock'));
    expect(temporary()).toEqual(expect.arrayContaining(ours()));
    expect(ours().length).toBeGreaterThan(3);
    expect(findings(temporary(), secrets)).toEqual([]);
    const closed = await vault.reopen();
    open = closed;
    expect(findings(temporary(), secrets)).toEqual([]);
  });
});
