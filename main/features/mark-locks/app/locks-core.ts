import type { NewId } from '../../../kernel/ids.ts';
import type { Background } from '../../../platform/database/background.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Database } from '../../../platform/database/work.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { ArchiveApi } from '../../archive/index.ts';
import type { GradebookApi } from '../../gradebook/index.ts';
import type { PapersApi } from '../../papers/index.ts';
import type { PeopleApi } from '../../people/index.ts';
import { readStudentName } from '../data/student-name.ts';

export interface LocksDeps {
  readonly database: Database;
  readonly newId: NewId;
  readonly people: PeopleApi;
  readonly papers: PapersApi;
  readonly archive: Pick<ArchiveApi, 'enclose' | 'enclosuresOf' | 'bytesOf'>;
  readonly gradebook: Pick<
    GradebookApi,
    | 'book'
    | 'canonical'
    | 'decisionsToSign'
    | 'sealedContent'
    | 'digestOf'
    | 'effectiveNow'
    | 'eventsOf'
    | 'missingIn'
    | 'slips'
  >;
  readonly background: Background;
  /** Whether the chain of the log is whole. */
  readonly logHolds: () => boolean;
  /** Whether the signatures of a paper that carries some prove what they say. */
  readonly signatureHolds: (paperId: string, context: Context) => Promise<boolean>;
}

/** What the use cases of this feature work with. */
export interface LocksCore extends LocksDeps {
  /** Sealed books that are being drawn, by the act. */
  readonly filing: Map<string, Promise<void>>;
  /** Acts whose sealed books could not be filed since the vault was opened: not tried again unless somebody asks. */
  readonly unfiled: Set<string>;
}

type Year = NonNullable<ReturnType<PeopleApi['currentYear']>>;

/** @throws gradebook.no-year */
export function requireYear({ people }: Pick<LocksCore, 'people'>): Year {
  const year = people.currentYear();
  if (!year) throw appError('gradebook.no-year');
  return year;
}

/** Every book of a class (null = of the school) in a semester, those of the homeroom teachers too. */
export function booksIn(
  { gradebook }: Pick<LocksCore, 'gradebook'>,
  yearId: string,
  semester: number,
  classId: string | null = null,
) {
  const all = { yearId, semester, grade: null, classId, studentId: null, col: null };
  return [
    ...gradebook.missingIn({ ...all, subjectId: null }),
    ...gradebook.missingIn({ ...all, subjectId: '' }),
  ];
}

const HEAD_UNKNOWN = '........................................';

/** Who signs as the head; dots where nobody is recorded. */
export function headName({ people }: Pick<LocksCore, 'people'>): string {
  return (
    people.staff().find(({ job, status }) => job === 'principal' && status === 'working')?.fullName ??
    HEAD_UNKNOWN
  );
}

/** @throws mark-locks.unknown-student */
export function studentName({ database }: Pick<LocksCore, 'database'>, id: string): string {
  const name = readStudentName(database.read, id);
  if (name === null) throw appError('mark-locks.unknown-student');
  return name;
}
