import type { NewId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/work.ts';
import type { PeopleApi } from '../../people/index.ts';

export interface RegistersCore {
  readonly database: Database;
  readonly newId: NewId;
  readonly people: PeopleApi;
}
