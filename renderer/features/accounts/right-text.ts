import { t } from '../../i18n/index.ts';
import type { Account } from './account-view.ts';

export type RightView = Account['rights'][number];

function classText(name: string): string {
  return name === '' ? t('accounts.right.otherYear') : name;
}

function subjectText(name: string): string {
  return name === '' ? t('accounts.right.goneSubject') : name;
}

/** "Toán lớp 6A1": one right, for a list of differences. */
export function rightText(right: RightView): string {
  switch (right.kind) {
    case 'homeroom':
      return t('accounts.right.homeroom', { classes: classText(right.className) });
    case 'subject':
      return t('accounts.right.subject', {
        subject: subjectText(right.subject),
        name: classText(right.className),
      });
    case 'function':
      return t(`accounts.function.${right.function}`);
  }
}

/** One sentence per group of rights, for the side panel. */
export function rightsSentences(rights: readonly RightView[]): readonly string[] {
  const classes = rights.flatMap((right) => (right.kind === 'homeroom' ? [classText(right.className)] : []));
  const taught = Map.groupBy(
    rights.filter((right) => right.kind === 'subject'),
    ({ className }) => className,
  );
  const perClass = [...taught].map(
    ([name, pairs]) => `${classText(name)} (${pairs.map(({ subject }) => subjectText(subject)).join(', ')})`,
  );
  const functions = rights.flatMap((right) => (right.kind === 'function' ? [rightText(right)] : []));
  return [
    classes.length > 0 ? `${t('accounts.right.homeroom', { classes: classes.join(', ') })}.` : '',
    perClass.length > 0 ? `${t('accounts.right.teaches', { classes: perClass.join('; ') })}.` : '',
    functions.length > 0 ? `${t('accounts.right.functions', { names: functions.join('; ') })}.` : '',
  ].filter((sentence) => sentence !== '');
}
