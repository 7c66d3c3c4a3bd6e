import type { Clock } from '../../../kernel/clock.ts';
import type { NewId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/work.ts';
import type { PapersApi } from '../../papers/index.ts';
import type { ParseWorker } from '../../../platform/excel/index.ts';
import type { PdfMerger } from '../../../platform/pdf-merge/index.ts';
import type { HeldPrint } from './held-print.ts';
import type { Jobs } from './jobs.ts';

/** What the use cases of this feature work with. */
export interface ArchiveCore {
  readonly database: Database;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly papers: Pick<PapersApi, 'school' | 'remarks'>;
  readonly jobs: Jobs;
  readonly mergePdf: PdfMerger;
  readonly parseWorkbook: ParseWorker;
  readonly held: HeldPrint;
}
