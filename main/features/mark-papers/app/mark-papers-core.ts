import type { NewId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/work.ts';
import type { GradebookApi } from '../../gradebook/index.ts';
import type { PapersApi } from '../../papers/index.ts';
import type { PeopleApi } from '../../people/index.ts';

export interface MarkPapersDeps {
  readonly database: Database;
  readonly newId: NewId;
  readonly people: Pick<PeopleApi, 'classes' | 'subjects'>;
  readonly papers: Pick<PapersApi, 'school'>;
  readonly gradebook: Pick<GradebookApi, 'book' | 'results' | 'seenBooks'>;
}

/** The last file that was made, in memory only. */
export interface MadeFile {
  readonly token: string;
  readonly userId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly papers: number;
}

export interface MarkPapersCore extends MarkPapersDeps {
  /** Running jobs. */
  readonly jobs: Map<string, AbortController>;
  made: MadeFile | null;
}
