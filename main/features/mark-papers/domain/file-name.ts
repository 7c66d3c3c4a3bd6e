import type { MarkPaper } from '../../../../preload/contract/vocabulary/mark-papers.ts';
import { safeFileStem } from '../../../kernel/file-name.ts';
import { periodInWords } from './period-words.ts';

const TITLES: Readonly<Record<MarkPaper, string>> = {
  'class-book': 'Sổ theo dõi và đánh giá',
  'subject-book': 'Sổ theo dõi và đánh giá theo môn',
  table: 'Bảng điểm',
  slips: 'Phiếu báo điểm',
};

/** "Phiếu báo điểm 6A1 Học kỳ I.pdf"; several classes are only counted. */
export function paperFileName(paper: MarkPaper, classNames: readonly string[], semester: number): string {
  const [only = ''] = classNames;
  const which = classNames.length === 1 ? only : `${classNames.length} lớp`;
  const stem = `${TITLES[paper]} ${which} ${periodInWords(semester)}`;
  return `${safeFileStem(stem, /$/u, 'so-diem')}.pdf`;
}

/** Title of a file of several papers. */
export function paperTitle(paper: MarkPaper, semester: number): string {
  return `${TITLES[paper]}, ${periodInWords(semester)}`;
}
