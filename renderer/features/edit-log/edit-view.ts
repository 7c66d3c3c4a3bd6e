import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';

export type Month = OutputOf<'editLog.month'>;
export type Edit = Month['edits'][number];

export function changeText({ before, after, emptiedAt }: Edit): string {
  const shown = (value: string) => (value === '' ? t('edit-log.blank') : value);
  return emptiedAt === ''
    ? `${shown(before)} → ${shown(after)}`
    : t('edit-log.changeAgain', { before: shown(before), after: shown(after) });
}

export function bookText({ className, subjectName }: Edit): string {
  return `${className}, ${subjectName === '' ? t('edit-log.homeroom') : subjectName}`;
}

export function columnText({ col, semester }: Edit): string {
  return semester === 3 ? t('edit-log.colYear', { col }) : t('edit-log.colWith', { col, semester });
}

/** "2026-11" → "Tháng 11/2026" */
export function monthText(month: string): string {
  return t('edit-log.month.option', { month: String(Number(month.slice(5))), year: month.slice(0, 4) });
}
