import { bold, table, type Atom } from '../../../platform/pdf/index.ts';
import type { PaperAccount } from './types.ts';

/** The account as a table of labels and values. */
export function accountTable(
  account: PaperAccount,
  more: readonly (readonly [string, string])[] = [],
): Atom[] {
  const rows: [string, string][] = [
    ['Hệ thống', account.systemName],
    ...(account.systemAddress ? [['Địa chỉ truy cập', account.systemAddress] as [string, string]] : []),
    ['Tên đăng nhập', account.login],
    ...more.map(([label, value]) => [label, value] as [string, string]),
  ];
  return table(
    [{ share: 0.3 }, { share: 0.7 }],
    rows.map(([label, value]) => [label, label === 'Tên đăng nhập' ? [bold(value)] : value]),
  );
}
