import { formatDay } from '../../../kernel/dates.ts';
import { vietnamClock } from '../../../kernel/vietnam-day.ts';
import type { Unit } from '../domain/unit.ts';

const SEMESTERS: Readonly<Record<number, string>> = { 1: 'học kỳ I', 2: 'học kỳ II', 3: 'cả năm' };

export function semesterInWords(semester: number): string {
  return SEMESTERS[semester] ?? '';
}

/** "10 giờ 30 phút ngày 22/11/2026" */
export function momentInWords(instant: string): string {
  const clock = vietnamClock(instant);
  return `${clock.slice(11, 13)} giờ ${clock.slice(14, 16)} phút ngày ${formatDay(clock.slice(0, 10))}`;
}

export function subjectInWords({
  subjectId,
  subjectName,
  col,
}: Pick<Unit, 'subjectName' | 'col'> & { readonly subjectId: string | null }): string {
  if (subjectId === null) return col === 'muc' ? 'Kết quả học tập của lớp' : 'Tất cả các sổ và tổng kết';
  return subjectId === '' ? 'Sổ chủ nhiệm' : subjectName;
}

const COLUMNS: Readonly<Record<string, string>> = {
  nx: 'Nhận xét',
  dtb: 'Điểm trung bình',
  muc: 'Mức học tập',
  'ren-luyen': 'Rèn luyện',
  'ren-luyen-lai': 'Rèn luyện lại',
  'buoi-nghi': 'Buổi nghỉ',
  'thi-lai': 'Kiểm tra lại',
  'muc-lai': 'Mức bổ sung',
  'kt-lai': 'KT bổ sung',
  'ghi-nhan': 'Bình chọn',
  'hoan-thanh': 'Hoàn thành chương trình',
  'len-lop': 'Lên lớp/HTCT',
};

/** "TX1", "Nhận xét", "KT CK" */
export function columnInWords(key: string): string {
  const known = COLUMNS[key];
  if (known !== undefined) return known;
  const [kind, time] = key.split('-');
  if (kind === 'muc') return `Mức ${time?.toUpperCase() ?? ''}`;
  return key.replace('-lai', '-bs').replace('-', ' ').toUpperCase();
}

const RESULTS: Readonly<Record<string, string>> = { dtb: 'điểm trung bình', muc: 'mức học tập' };

/** "Cả sổ", "Cột GK", "Điểm trung bình", "Học sinh Bùi Gia An, cột TX1" */
export function scopeInWords({ col, student }: Pick<Unit, 'col' | 'student'>): string {
  const column = col && (RESULTS[col] ?? `cột ${columnInWords(col)}`);
  const parts = [student && `học sinh ${student}`, column].filter(Boolean);
  const text = parts.join(', ');
  return text === '' ? 'Cả sổ' : text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
