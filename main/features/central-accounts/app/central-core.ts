import type { NewId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/work.ts';
import type { ParseWorker } from '../../../platform/excel/index.ts';
import type { AccountsApi } from '../../accounts/index.ts';
import type { PeopleApi } from '../../people/index.ts';

/** What the use cases of this feature work with. */
export interface CentralCore {
  readonly database: Database;
  readonly newId: NewId;
  readonly people: PeopleApi;
  readonly accounts: AccountsApi;
  readonly parseWorkbook: ParseWorker;
}
