import type { Clock } from '../../../kernel/clock.ts';
import type { NewId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/work.ts';
import type { ParseWorker } from '../../../platform/excel/index.ts';
import type { PeopleApi } from '../../people/index.ts';
import type { UploadReader } from './upload-reader.ts';

export interface ImportsDeps {
  readonly database: Database;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly people: PeopleApi;
  readonly parseWorkbook: ParseWorker;
}
export interface ImportsCore extends ImportsDeps {
  readonly readUpload: UploadReader;
}
