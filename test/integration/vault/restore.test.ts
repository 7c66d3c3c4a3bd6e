import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import { SCHEMA_VERSION } from '../../../main/platform/database/migrations/index.ts';
import { readBackup } from '../../../main/platform/vault/backup-folder.ts';
import { readSidecar } from '../../../main/platform/vault/sidecar.ts';
import { OFFICER_PROOF, restoreInto } from '../../support/backups/gate.ts';
import { OLD_VAULT, OLD_VAULTS, oldVault } from '../../support/backups/old-vault.ts';
import {
  OFFICER,
  PRINCIPAL,
  SCHOOL,
  officeOn,
  openTestOffice,
  type TestOffice,
} from '../../support/office/open-test-office.ts';

const { login, password } = OFFICER;
const INSTEAD = 'Trang-Sang-Vuon-Cau-58';
let vault: TestOffice;
let target: string;
beforeEach(async () => {
  vault = await openTestOffice();
  target = join(mkdtempSync(join(tmpdir(), 'so-truong-restore-')), 'vault');
});
afterEach(async () => {
  await vault.close();
  rmSync(dirname(target), { recursive: true, force: true });
});

const replacedIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('replaced-'));
const newestAct = async (office: TestOffice, action: string) =>
  JSON.parse(
    (
      await office.call('audit.list', {
        ...{ action, actor: '', outcome: '', fromDay: '', toDay: '' },
        ...{ beforeSeq: null, limit: 1 },
      })
    ).entries[0]!.detail,
  ) as Record<string, unknown>;

describe('going back to a copy from inside the program', () => {
  it('shows what would be lost, keeps the old vault aside, raises the epoch and writes the act into the log', async () => {
    const { name } = await vault.call('backups.make', {});
    const before = await vault.call('audit.verify', {});
    await vault.call('school.changeProfile', {
      fromDay: null,
      values: { name: 'Trường THCS Đổi Tên' },
      reason: 'Ghi lại cho đúng',
      basisNumber: '',
      basisDay: null,
    });
    const seen = await vault.call('restore.inspect', { ref: name });
    expect(seen).toMatchObject({
      here: 'same',
      schoolName: SCHOOL.name,
      lost: { acts: 2, papers: [], morePapers: 0 },
    });
    expect(seen.lost.lastActs.map(({ action }) => action)).toContain('school.changeProfile');

    const restored = await vault.call('restore.run', {
      ref: name,
      proof: OFFICER_PROOF,
      replaceOther: false,
    });
    expect(restored).toMatchObject({ epoch: 2, entries: seen.counts.entries + 1 });
    expect(replacedIn(vault.folder)).toEqual([restored.replaced]);
    expect(await vault.call('vault.status', {})).toMatchObject({ state: 'locked', schoolName: SCHOOL.name });

    await vault.call('vault.unlock', { login, password });
    expect((await vault.call('school.get', {})).name).toBe(SCHOOL.name);
    expect(await vault.call('audit.verify', {})).toMatchObject({ valid: true });
    expect(await newestAct(vault, 'vault.restore')).toMatchObject({
      epoch: 2,
      proof: 'password',
      new: { seq: before.entries - 1 },
    });
    expect((await vault.call('backups.overview', {})).copies.map(({ kind }) => kind)).toEqual([
      'before-restore',
      'manual',
    ]);

    // The line that was left can be taken up again from its copy; numbers of the two lines are not compared.
    const left = (await vault.call('backups.overview', {})).copies[0]!.name;
    expect((await vault.call('restore.inspect', { ref: left })).lost.acts).toBeGreaterThan(0);
    await vault.call('restore.run', { ref: left, proof: OFFICER_PROOF, replaceOther: false });
    expect(await vault.call('vault.status', {})).toMatchObject({ schoolName: 'Trường THCS Đổi Tên' });
    expect(readSidecar(join(vault.folder, 'vault.json'))?.epoch).toBe(3);
  });

  it('the replaced folder is a whole vault that still opens', async () => {
    const { name } = await vault.call('backups.make', {});
    const { replaced } = await vault.call('restore.run', {
      ref: name,
      proof: OFFICER_PROOF,
      replaceOther: false,
    });
    const old = officeOn(join(vault.folder, replaced));
    expect(await callOf(old)('vault.unlock', { login, password })).toMatchObject({ missingActs: 0 });
    await old.close();
  });

  it('a wrong password, a wrong code and a person without the right change nothing and leave no trace', async () => {
    // A clock that stands still: a slow disk must not outlast the wait of one second.
    const at = new Date();
    await vault.close();
    vault = await openTestOffice({ clock: { now: () => at } });
    await vault.call('users.create', {
      ...{ fullName: 'Lê Thị Văn Thư', login: 'vanthu', staffId: null, roles: ['clerk'], password: INSTEAD },
    });
    const { name } = await vault.call('backups.make', {});
    const refused = (proof: Parameters<typeof restoreInto>[2]) =>
      expect(vault.call('restore.run', { ref: name, proof: proof!, replaceOther: false })).rejects;
    await refused({ type: 'password', login: 'vanthu', password: INSTEAD }).toMatchObject({
      code: 'restore.not-allowed',
    });
    await refused({ type: 'code', code: 'ABCD' }).toMatchObject({ code: 'recovery.code-mistyped' });
    await refused({ type: 'code', code: OLD_VAULT.recoveryCode }).toMatchObject({
      code: 'restore.wrong-code',
    });
    await refused(OFFICER_PROOF).toMatchObject({ code: 'vault.wait' });
    expect(readdirSync(vault.folder).filter((each) => /^(restore|replaced)-/u.test(each))).toEqual([]);
    expect(await vault.call('session.current', {})).toMatchObject({ login });
  });

  it('is refused to whoever may not look after copies, the list of them included', async () => {
    await vault.call('users.create', {
      ...{ fullName: 'Lê Thị Văn Thư', login: 'vanthu', staffId: null, roles: ['clerk'], password: INSTEAD },
    });
    const { name } = await vault.call('backups.make', {});
    vault = await vault.reopen();
    await vault.call('vault.unlock', { login: 'vanthu', password: INSTEAD });
    await vault.call('session.changePassword', { current: INSTEAD, next: `${INSTEAD}x` });
    for (const call of [
      () => vault.call('restore.candidates', {}),
      () => vault.call('restore.inspect', { ref: name }),
      () => vault.call('restore.run', { ref: name, proof: OFFICER_PROOF, replaceOther: false }),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

describe('going back where nothing opens', () => {
  it.each(['truncated to nothing', 'gone', 'without its key file', 'full of rubbish'])(
    'a vault %s is brought back from the start-up screen',
    async (what) => {
      const { name } = await vault.call('backups.make', {});
      await vault.office.close();
      const file = join(vault.folder, 'vault.db');
      if (what === 'truncated to nothing') truncateSync(file, 0);
      if (what === 'gone') rmSync(file);
      if (what === 'without its key file') rmSync(join(vault.folder, 'vault.json'));
      if (what === 'full of rubbish') writeFileSync(file, Buffer.alloc(1_048_576, 7));
      writeFileSync(`${file}-wal`, 'stale');
      vault = await vault.reopen();
      const { copies } = await vault.call('restore.candidates', {});
      expect(copies).toMatchObject([{ name, state: 'own' }]);
      const restored = await vault.call('restore.run', {
        ...{ ref: name, replaceOther: false },
        proof: { type: 'code', code: vault.recoveryCode },
      });
      expect(existsSync(join(vault.folder, restored.replaced, 'vault.db-wal'))).toBe(true);
      await vault.call('vault.unlock', { login, password });
      expect(await vault.call('audit.verify', {})).toMatchObject({ valid: true });
      expect(await vault.call('vault.check', {})).toEqual({ whole: true });
    },
  );

  it('the passwords of the time of the copy come back, later ones do not', async () => {
    const { name } = await vault.call('backups.make', {});
    await vault.call('session.changePassword', { current: password, next: INSTEAD });
    await vault.office.close();
    const file = join(vault.folder, 'backups', name);
    await expect(
      restoreInto(target, file, { type: 'password', login, password: INSTEAD }),
    ).rejects.toMatchObject({
      code: 'restore.wrong-password',
    });
    expect(existsSync(target)).toBe(false);
    await restoreInto(target, file);
    const office = officeOn(target);
    expect(await callOf(office)('vault.unlock', { login, password })).toMatchObject({ missingActs: 0 });
    await office.close();
  });

  it('moves house: one file and the recovery code open the vault in an empty folder', async () => {
    const { file, verified } = await vault.call('backups.makeTo', { folder: dirname(target), kind: 'move' });
    expect(verified).toBe(true);
    const office = officeOn(target);
    const call = callOf(office);
    expect(await call('vault.status', {})).toMatchObject({ state: 'missing' });
    const { ref } = await call('restore.offer', { file });
    expect(await call('restore.inspect', { ref })).toMatchObject({ here: 'nothing', kind: 'move' });
    const proof = { type: 'code', code: vault.recoveryCode } as const;
    expect(await call('restore.run', { ref, proof, replaceOther: false })).toMatchObject({ replaced: '' });
    await call('vault.recover', { login: PRINCIPAL.login, code: vault.recoveryCode, newPassword: INSTEAD });
    expect(await call('audit.verify', {})).toMatchObject({ valid: true });
    await office.close();
  });

  it("never puts another school's vault over this one unless told so", async () => {
    const other = await openTestOffice();
    const { file } = await other.call('backups.makeTo', { folder: dirname(target), kind: 'move' });
    await vault.office.close();
    await expect(restoreInto(vault.folder, file)).rejects.toMatchObject({ code: 'restore.other-vault' });
    await restoreInto(vault.folder, file, OFFICER_PROOF, true);
    expect(readSidecar(join(vault.folder, 'vault.json'))?.vaultId).toBe(readBackup(file).manifest.vaultId);
    await other.close();
  });
});

describe.each(OLD_VAULTS)('a vault of schema $schema', (old) => {
  const { login, password } = old;
  const held = ({ staff, students, accounts, papers }: Record<string, unknown>) => ({
    staff,
    students,
    accounts,
    papers,
  });

  it('is copied before it is brought up to date; the copy is of its schema and restores to what it was', async () => {
    const folder = oldVault(old);
    const office = officeOn(folder);
    await callOf(office)('vault.unlock', { login, password });
    const [name, ...others] = readdirSync(join(folder, 'backups'));
    expect(others).toEqual([]);
    const file = join(folder, 'backups', name!);
    const { manifest } = readBackup(file);
    expect(manifest).toMatchObject({
      kind: 'before-migration',
      schema: old.schema,
      head: { seq: old.auditEntries, hash: old.auditHead },
    });
    expect(held(manifest.counts)).toEqual(held({ ...old }));
    await office.close();

    const restored = await restoreInto(target, file, { type: 'password', login, password });
    expect(restored).toMatchObject({ entries: old.auditEntries + 1, epoch: 2 });
    const again = officeOn(target, [], { enforceOwnPassword: false });
    const call = callOf(again);
    await call('vault.unlock', { login, password });
    expect(await call('audit.verify', {})).toMatchObject({ valid: true });
    expect(await call('papers.list', {})).toHaveLength(old.papers);
    expect(readdirSync(join(target, 'backups'))).toHaveLength(1);
    const { file: fresh } = await call('backups.makeTo', { folder: dirname(target), kind: 'manual' });
    expect(readBackup(fresh).manifest.schema).toBe(SCHEMA_VERSION);
    expect(held(readBackup(fresh).manifest.counts)).toEqual(held({ ...old }));
    await again.close();
    rmSync(dirname(folder), { recursive: true });
  });
});

describe('two restores of one copy at two places', () => {
  it('count alike, are told apart by their marks, and neither takes the other for its own line', async () => {
    const { name } = await vault.call('backups.make', {});
    const places = ['one', 'two'].map((place) => join(vault.folder, place));
    const marks: string[] = [];
    for (const place of places) {
      expect(await restoreInto(place, join(vault.folder, 'backups', name))).toMatchObject({ epoch: 2 });
      const { epoch, incarnation } = readSidecar(join(place, 'vault.json'))!;
      expect(epoch).toBe(2);
      marks.push(incarnation!);
    }
    expect(new Set(marks).size).toBe(2);

    const [one, two] = places.map((place) => officeOn(place));
    await callOf(one!)('vault.unlock', { login, password });
    const { line } = await callOf(one!)('backups.overview', {});
    expect(line).toEqual({ epoch: 2, incarnation: marks[0] });
    const copy = await callOf(one!)('backups.make', {});
    await one!.close();
    // Of the other line, with the same number: how many acts would be lost cannot be counted.
    const { ref } = await callOf(two!)('restore.offer', { file: join(places[0]!, 'backups', copy.name) });
    const seen = await callOf(two!)('restore.inspect', { ref });
    expect(seen).toMatchObject({ here: 'same', lost: { acts: null } });
    await two!.close();
  });
});
