import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { writeListWorkbook, type WrittenColumn } from '../../../platform/excel/index.ts';
import { rightLine } from '../../accounts/index.ts';
import { snapshotRow } from '../data/snapshot-rows.ts';
import type { Finding } from '../domain/compare.ts';
import { CLOSED_HERE, DIFFERENCE_TITLES, NEXT_STEPS } from '../domain/next-steps.ts';
import type { CentralCore } from './central-core.ts';

const COLUMNS: readonly WrittenColumn[] = [
  { header: 'Việc cần làm trên hệ thống trung tâm', width: 44, format: 'text' },
  { header: 'Sai khác', width: 24, format: 'text' },
  { header: 'Tên đăng nhập', width: 18, format: 'text' },
  { header: 'Họ tên trên hệ thống', width: 24, format: 'text' },
  { header: 'Họ tên trong sổ', width: 24, format: 'text' },
  { header: 'Hệ thống ghi', width: 32, format: 'text' },
  { header: 'Sổ ghi', width: 32, format: 'text' },
  { header: 'Dòng trong tệp', width: 10, format: 'number' },
];

/** @throws central.not-found */
export async function writeFindings(
  core: CentralCore,
  context: Context,
  id: string,
): Promise<OutputOf<'central.workbook'>> {
  const snapshot = snapshotRow(core.database.read, id);
  if (!snapshot) throw appError('central.not-found');
  const day = vietnamDay(snapshot.at);
  const bytes = await writeListWorkbook({
    sheetName: 'Sai khác',
    titles: [
      'SAI KHÁC GIỮA SỔ VÀ HỆ THỐNG TRUNG TÂM',
      `Đối chiếu ngày ${formatDay(day)}, tệp ${snapshot.fileName}, ${snapshot.rows} tài khoản`,
    ],
    columns: COLUMNS,
    numbered: true,
    rows: snapshot.findings.map((found) => [
      NEXT_STEPS[found.difference],
      DIFFERENCE_TITLES[found.difference],
      found.login,
      found.theirName,
      found.ourName,
      theirsInWords(found),
      [CLOSED_HERE[found.ours] ?? found.ours, ...found.ourRights.map(rightLine)]
        .filter((words) => words !== '')
        .join('; '),
      found.row,
    ]),
  });
  await core.database.write(context, { action: 'central.workbook', subject: id }, (tx) => {
    tx.note({ rows: snapshot.findings.length });
  });
  return { fileName: `doi-chieu-tai-khoan-${day}.xlsx`, bytes };
}

function theirsInWords({ theirs, theirRights, twin, row, login }: Finding): string {
  if (twin === null)
    return [theirs, ...theirRights.map(rightLine)].filter((words) => words !== '').join('; ');
  if (twin.login.toLowerCase() === login.toLowerCase())
    return `Dòng ${twin.row} và dòng ${row ?? ''} cùng tên đăng nhập`;
  return `${twin.login} (dòng ${twin.row}) và ${login}`;
}
