import { t } from '../../i18n/index.ts';
import { noticeDone } from '../../ui/index.ts';
import type { Problem } from './problems.ts';

/** The sentence of a problem, for the text beneath its field. */
export function said(problem: Problem): string | null {
  return problem === null ? null : t(`people.problems.${problem}`);
}

/** What is told after a record was stored; warnings never stop it. */
export function tellSaved(warnings: number): void {
  noticeDone(
    warnings === 0 ? t('people.form.saved') : t('people.form.savedWithWarnings', { count: warnings }),
  );
}
