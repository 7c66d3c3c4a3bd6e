import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAudit, type Audit } from '../../main/features/audit/index.ts';
import { WORKBOOK_LIMITS } from '../../main/platform/excel/index.ts';
import { parseWorkbook } from '../../main/platform/excel/parse-workbook.ts';
import { registry } from '../../preload/contract/index.ts';
import { INVENTED_STAFF, openTestSchool, type TestSchool } from '../support/office/school-in-database.ts';

const ANY = { action: '', actor: '', outcome: '', fromDay: '', toDay: '' } as const;
let test: TestSchool;
let audit: Audit['handlers'];
let staffId: string;

beforeAll(async () => {
  test = await openTestSchool();
  const key = new Uint8Array(32);
  audit = createAudit({ database: test.database, key, remembered: () => null }).handlers;
  const saved = await test.people.handlers['staff.save'](
    { ...INVENTED_STAFF, fullName: 'Đặng Thị Đào' },
    test.context(),
  );
  staffId = saved.id;
});
afterAll(() => test.close());

const page = async (roles: Parameters<TestSchool['addUser']>[0] = ['principal']) => {
  const context = test.context(await test.addUser(roles));
  const input = { ...ANY, beforeSeq: null, limit: 100 };
  return registry['audit.list'].output.parse(await audit['audit.list'](input, context));
};

describe('the viewer of the log', () => {
  it('names what an entry is about, as it is called now, while the log keeps ids only', async () => {
    const { entries, names } = await page();
    expect(names[staffId]).toBe('Đặng Thị Đào');
    const entry = entries.find(({ action }) => action === 'staff.save');
    expect(entry?.subject).toBe(staffId);
    expect(JSON.stringify(entry)).not.toContain('Đào');
  });

  it('names nobody to a role that may not read people', async () => {
    expect((await page([])).names).toEqual({});
  });

  it('goes out as a workbook with names and words, and the taking stands in the log with its purpose', async () => {
    const context = test.context(await test.addUser(['principal']));
    const input = { ...ANY, action: 'staff.save', purpose: 'Thanh tra tháng 11' };
    const { fileName, bytes } = await audit['audit.export'](input, context);
    expect(fileName).toMatch(/^nhat-ky-\d{4}-\d\d-\d\d\.xlsx$/u);
    const { sheets } = parseWorkbook(bytes, WORKBOOK_LIMITS);
    const cells = sheets[0]?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells).toContain('Đặng Thị Đào');
    expect(cells).toContain('Đã thực hiện');
    const [last] = (await page()).entries.filter(({ action }) => action === 'audit.export');
    expect(JSON.parse(last?.detail ?? '')).toMatchObject({ rows: 1, purpose: 'Thanh tra tháng 11' });
  });
});

describe('the person filter of the log', () => {
  const called = async (fullName: string) => {
    const actor = await test.addUser(['it-officer']);
    await test.database.write(test.context(actor), { action: 'users.rename' }, ({ sql }) => {
      sql.prepare('UPDATE user SET full_name = ? WHERE id = ?').run(fullName, actor.userId);
    });
    return actor;
  };
  const context = async () => test.context(await test.addUser(['principal']));
  const found = async (actor: string) => {
    const input = { ...ANY, action: 'users.rename', actor, beforeSeq: null, limit: 100 };
    const { entries, total } = await audit['audit.list'](input, await context());
    expect(total).toBe(entries.length);
    return entries.map((entry) => entry.actor.replace(/ \(.*/u, ''));
  };

  it('finds a name with or without accents and capitals, whole or in part, and a sign-in name', async () => {
    const { login } = await called('Đỗ Quang Huy');
    await called('Hoàng Ánh Tuyết');
    for (const typed of ['đỗ quang huy', 'Do Quang Huy', 'ĐỖ QUANG', ' quang  huy ', login.toUpperCase()])
      expect([typed, await found(typed)]).toEqual([typed, ['Đỗ Quang Huy']]);
    // Decomposed, as a Mac types it.
    expect(await found('Ánh Tuyết'.normalize('NFD'))).toEqual(['Hoàng Ánh Tuyết']);
    expect(await found('Đỗ Quang Hùng')).toEqual([]);
  });

  it('takes a percent sign or an underscore as it stands', async () => {
    for (const typed of ['%', '_', 'Quang%Huy', 'Qu_ng'])
      expect([typed, await found(typed)]).toEqual([typed, []]);
  });

  it('fits the workbook, too', async () => {
    const input = { ...ANY, action: 'users.rename', purpose: 'Thanh tra tháng 11' };
    const names = async (actor: string) => {
      const { bytes } = await audit['audit.export']({ ...input, actor }, await context());
      const { sheets } = parseWorkbook(bytes, WORKBOOK_LIMITS);
      return (sheets[0]?.rows.flatMap((row) => row.cells) ?? []).filter(
        (cell) => typeof cell === 'string' && /Huy|Tuyết/u.test(cell),
      );
    };
    expect(await names('do quang huy')).toEqual([expect.stringContaining('Đỗ Quang Huy')]);
    expect(await names('%')).toEqual([]);
    // The log keeps that a name was typed, never the name.
    const { entries } = await audit['audit.list'](
      { ...ANY, action: 'audit.export', beforeSeq: null, limit: 100 },
      await context(),
    );
    expect(entries.map(({ detail }) => detail).join(' ')).not.toMatch(/do quang huy/iu);
    expect(JSON.parse(entries[0]!.detail)).toMatchObject({ filter: { byPerson: true } });
  });
});
