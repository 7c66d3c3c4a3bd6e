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
