import { vietnamClock } from '../../kernel/vietnam-day.ts';
import { appError } from '../../kernel/app-error.ts';

/** A moment on a Vietnamese clock (Asia/Ho_Chi_Minh, +07:00 the whole year), whatever the machine's zone. */
export interface VietnamTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** From an ISO 8601 moment with a zone, e.g. `2026-09-05T01:30:00Z`. */
export function vietnamTime(iso: string): VietnamTime {
  if (Number.isNaN(Date.parse(iso))) throw appError('pdf.bad-time', { value: iso.slice(0, 40) });
  const clock = vietnamClock(iso);
  const part = (from: number, to: number): number => Number(clock.slice(from, to));
  return {
    year: part(0, 4),
    month: part(5, 7),
    day: part(8, 10),
    hour: part(11, 13),
    minute: part(14, 16),
    second: part(17, 19),
  };
}

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "ngày 05 tháng 02 năm 2026": days below 10 and months 1 and 2 take a zero (NĐ 30/2020 Phụ lục I). */
export function dateInWords(iso: string): string {
  const { day, month, year } = vietnamTime(iso);
  return `ngày ${twoDigits(day)} tháng ${month <= 2 ? twoDigits(month) : month} năm ${year}`;
}

/** "08 giờ 30 phút". */
export function hourInWords(iso: string): string {
  const { hour, minute } = vietnamTime(iso);
  return `${twoDigits(hour)} giờ ${twoDigits(minute)} phút`;
}

/** "05/09/2026". */
export function shortDate(iso: string): string {
  const { day, month, year } = vietnamTime(iso);
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`;
}

/** PDF date string, e.g. `D:20260905083000+07'00'`. */
export function pdfDate(iso: string): string {
  const t = vietnamTime(iso);
  return `D:${t.year}${[t.month, t.day, t.hour, t.minute, t.second].map(twoDigits).join('')}+07'00'`;
}
