import type { RawInputOf } from '../../../preload/contract/index.ts';
import type { OfficeOptions } from '../../../main/office/compose.ts';
import { SchoolWithMarks, type Person } from './school-with-marks.ts';

type Wish = RawInputOf<'locks.lock'>;
type Scope = Wish['scopes'][number];

const KEY_PASSWORD = 'Hoa-Sua-Pho-Cu-Dem-19';
export const EVERYTHING: Scope = { grade: null, classId: null, subjectId: null, studentId: null, col: null };

/** A school with marks whose principal has an internal certificate and locks with it. */
export class SchoolThatLocks {
  readonly school: SchoolWithMarks;
  readonly #fingerprint: string;
  #batches = 0;

  private constructor(school: SchoolWithMarks, fingerprint: string) {
    this.school = school;
    this.#fingerprint = fingerprint;
  }

  static async open(options: Partial<OfficeOptions> = {}): Promise<SchoolThatLocks> {
    const school = await SchoolWithMarks.open(options);
    await school.as('officer');
    const { call } = school.office;
    await call('signing.createAuthority', {});
    const staffId = school.staff.staffIds[0]!;
    const { fingerprint } = await call('signing.issueCertificate', {
      staffId,
      password: KEY_PASSWORD,
      renews: null,
    });
    const locks = new SchoolThatLocks(school, fingerprint);
    await locks.as('principal');
    return locks;
  }

  get call(): SchoolWithMarks['office']['call'] {
    return this.school.office.call;
  }
  as(person: Person): Promise<void> {
    return this.school.as(person);
  }
  close(): Promise<void> {
    return this.school.close();
  }

  /** The book of the teacher, or a part of it. */
  scope(more: Partial<Scope> = {}): Scope {
    const { classId, subjectId } = this.school.book();
    return { ...EVERYTHING, classId, subjectId, ...more };
  }

  lock(scopes: readonly Scope[] = [this.scope()], more: Partial<Wish> = {}) {
    return this.call('locks.lock', {
      semester: 1,
      part: 'marks',
      scopes: [...scopes],
      reason: 'Kết thúc học kỳ I',
      at: null,
      ...more,
    });
  }

  /** Locks and signs at once. */
  async lockAndSign(scopes?: readonly Scope[], more?: Partial<Wish>) {
    const locked = await this.lock(scopes, more);
    await this.sign(locked.paperId!);
    return locked;
  }

  /** What the window does: shows the paper, then signs exactly that. */
  async sign(paperId: string, signer: string | null = null) {
    const { papers } = await this.call('signing.toSign', { paperIds: [paperId], signer });
    const { sha256, field } = papers[0]!;
    this.#batches += 1;
    return this.call('signing.sign', {
      batchId: `lock-${this.#batches}`,
      signer: signer ?? this.school.staff.staffIds[0]!,
      papers: [{ paperId, field: field ?? 'X', sha256, read: true }],
      fingerprint: this.#fingerprint,
      key: { kind: 'internal', fingerprint: this.#fingerprint, password: KEY_PASSWORD },
    });
  }

  async cell(student: number, col: string) {
    return this.call('gradebook.cell', {
      ...this.school.book(),
      studentId: this.school.studentIds[student]!,
      col,
    });
  }
}
