import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { CellValue } from './cell.ts';
import { markText } from './grading/tenths.ts';
import { levelText, passText, primaryText, qualityText, yesNoText } from './result-words.ts';

/** A value as papers and lists print it: "7,5", "6" of a test, "Đ", "T", a remark; '' = blank. */
export function cellText(kind: ColumnKind, value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  switch (kind) {
    case 'mark':
      return markText(value);
    case 'test':
      // A whole mark; a decimal got there past the program and is shown as it stands.
      return value % 10 === 0 ? String(value / 10) : markText(value);
    case 'pass':
      return passText(value);
    case 'level':
      return primaryText(value);
    case 'quality':
      return qualityText(value);
    case 'conduct':
      return levelText(value);
    case 'yes-no':
      return yesNoText(value);
    default:
      return String(value);
  }
}

const WORDS: Readonly<Record<string, string>> = {
  'ren-luyen': 'Rèn luyện',
  'ren-luyen-lai': 'Rèn luyện lại',
  'buoi-nghi': 'Số buổi nghỉ',
  'thi-lai': 'Kiểm tra lại',
  nx: 'Nhận xét',
  dtb: 'ĐTB',
  muc: 'Mức học tập',
  'muc-gk': 'Mức GK',
  'muc-ck': 'Mức CK',
  'kt-gk': 'KT GK',
  'kt-ck': 'KT CK',
  'muc-lai': 'Mức BS',
  'kt-lai': 'KT BS',
  'ghi-nhan': 'Bình chọn',
  'hoan-thanh': 'Hoàn thành',
  'len-lop': 'Lên lớp/HTCT',
};

/** Short name of a column on papers: "TX1", "GK", "PC1 GK", "PC1 BS" (bổ sung: assessed again). */
export function columnText(key: string): string {
  return WORDS[key] ?? key.replace('-lai', '-bs').replace('-', ' ').toUpperCase();
}
