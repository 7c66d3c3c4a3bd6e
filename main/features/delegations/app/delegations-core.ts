import type { NewId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/work.ts';
import type { PapersApi } from '../../papers/index.ts';
import type { PeopleApi } from '../../people/index.ts';

/** What the use cases of this feature work with. */
export interface DelegationsCore {
  readonly database: Database;
  readonly newId: NewId;
  readonly people: PeopleApi;
  readonly papers: PapersApi;
}
