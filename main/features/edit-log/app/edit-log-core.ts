import { appError } from '../../../kernel/app-error.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { NewId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/work.ts';
import type { ParseWorker } from '../../../platform/excel/index.ts';
import type { CorrectionsApi } from '../../corrections/index.ts';
import type { GradebookApi } from '../../gradebook/index.ts';
import type { PapersApi } from '../../papers/index.ts';
import type { PeopleApi } from '../../people/index.ts';

/** What the use cases of this feature work with. */
export interface EditLogCore {
  readonly database: Database;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly people: PeopleApi;
  readonly papers: PapersApi;
  readonly gradebook: Pick<
    GradebookApi,
    'editsOfMonth' | 'columnsOf' | 'editedMonthsAfter' | 'eventsOf' | 'results' | 'canonical'
  >;
  readonly corrections: Pick<CorrectionsApi, 'signedCells' | 'requesterOf'>;
  readonly parseWorkbook: ParseWorker;
}

/** @throws gradebook.no-year */
export function requireYear({ people }: Pick<EditLogCore, 'people'>) {
  const year = people.currentYear();
  if (!year) throw appError('gradebook.no-year');
  return year;
}
