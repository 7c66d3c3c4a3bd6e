// An office in a process of its own that works until it is killed. Each line on stdout was acknowledged by the office
// before it was written: {"import": lot} or {"issue": [paper ids]}.
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { callOf, type Call } from '../../../main/office/cli/call.ts';
import { OFFICER, officeOn } from '../office/open-test-office.ts';
import { ISSUED_KINDS, LOT_SIZE } from './workload.ts';

const [folder = '', work = '', firstLot = '0'] = process.argv.slice(2);
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

const call = callOf(officeOn(folder));
const { missingActs } = await call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
if (missingActs !== 0) throw new Error(`${missingActs} acknowledged acts are missing`);
// Made before the kill is aimed: what is to be hit is the office's own work.
const firstWorkbook = work === 'import' ? await workbookOf(Number(firstLot)) : null;
flushCompileCache();
say({ ready: true });
if (firstWorkbook) await importLots(call, Number(firstLot), firstWorkbook);
else for (;;) await issueAll(call);

async function importLots(office: Call, first: number, workbook: Uint8Array<ArrayBuffer>): Promise<void> {
  let bytes = workbook;
  for (let lot = first; ; lot += 1) {
    const fileName = `lot-${lot}.xlsx`;
    await office('imports.commit', { kind: 'staff', fileName, bytes, mapping: null, skipBad: false });
    say({ import: lot });
    bytes = await workbookOf(lot + 1);
  }
}

/** Invented colleagues whose codes name the lot. */
async function workbookOf(lot: number): Promise<Uint8Array<ArrayBuffer>> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Cán bộ');
  sheet.addRow(['Mã định danh', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Vị trí việc làm', 'Tổ']);
  for (let i = 0; i < LOT_SIZE; i += 1) {
    sheet.addRow([
      `LOT-${lot}-${i}`,
      `Người Mẫu ${letters(lot)} ${letters(i)}`,
      '05/09/1985',
      'Nữ',
      'Giáo viên',
      'Tổ Toán',
    ]);
  }
  return Uint8Array.from(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** Issues everybody again: a new password and three new papers a person. */
async function issueAll(office: Call): Promise<void> {
  for (const { id, state } of await office('accounts.list', {})) {
    if (state === 'revoked') continue;
    await office('accounts.transition', { ids: [id], act: 'reissue', reason: 'Thử sự cố' });
    const { paperIds } = await office('papers.issue', {
      accountIds: [id],
      kinds: [...ISSUED_KINDS],
      jobId: 'fault',
    });
    say({ issue: paperIds });
  }
}

function letters(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(65 + Number(digit))).join('');
}
