import { formatNumber } from '../../i18n/index.ts';

/** "12,4 MB", "1,2 GB". */
export function formatBytes(bytes: number): string {
  const [value, unit] = bytes >= 1024 ** 3 ? [bytes / 1024 ** 3, 'GB'] : [bytes / 1024 ** 2, 'MB'];
  return `${formatNumber(Math.round(value * 10) / 10)} ${unit}`;
}
