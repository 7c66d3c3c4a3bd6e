import { markText, type Tenths } from './grading/tenths.ts';

/** Official short forms: Tốt, Khá, Đạt, Chưa đạt (TT 22); hoàn thành tốt, hoàn thành, chưa hoàn thành (TT 27). */
const LEVELS = ['', 'CĐ', 'Đ', 'K', 'T'];
const PRIMARY = ['', 'C', 'H', 'T'];
const QUALITY = ['', 'C', 'Đ', 'T'];
const PRIMARY_YEAR = ['', 'CHT', 'HT', 'HTT', 'HTXS'];

const wordIn = (words: readonly string[]) => (level: number | null) => words[level ?? 0] ?? '';

/** Learning levels and conduct. */
export const levelText = wordIn(LEVELS);
export const primaryText = wordIn(PRIMARY);
export const qualityText = wordIn(QUALITY);
export const primaryYearText = wordIn(PRIMARY_YEAR);

export function passText(passed: number | null): string {
  return passed === null ? '' : passed === 1 ? 'Đ' : 'CĐ';
}
export function yesNoText(yes: number | null): string {
  return yes === null ? '' : yes === 1 ? 'Có' : 'Không';
}
export function averageText(tenths: Tenths | null): string {
  return tenths === null ? '' : markText(tenths);
}
