import { PNG } from 'pngjs';
import type { RawInputOf } from '../../../preload/contract/index.ts';
import type { Call } from '../../../main/office/cli/call.ts';
import { OFFICER, PRINCIPAL, openTestOffice, type TestOffice } from './open-test-office.ts';
import { addSchoolWithStaff, type SchoolWithStaff } from './school-with-staff.ts';
import { addUser, firstSignIn, signInAs } from './signed-in-as.ts';

type Wish = RawInputOf<'delegations.create'>;

/** A white page, as a scanner gives it. */
export const WHITE_PAGE = Uint8Array.from(
  PNG.sync.write(
    Object.assign(new PNG({ width: 200, height: 280 }), { data: Buffer.alloc(200 * 280 * 4, 255) }),
  ),
);

/** An invented school at a clock of its own, with a vice-principal and a teacher who sign in; one person at a time. */
export class SchoolWithDeputy {
  /** Noon in Việt Nam. */
  now = new Date('2026-11-23T05:00:00.000Z');
  #office!: TestOffice;
  school!: SchoolWithStaff;
  principalId = '';
  officerId = '';
  deputyId = '';
  teacherId = '';

  static async open(): Promise<SchoolWithDeputy> {
    const made = new SchoolWithDeputy();
    await made.#fill();
    return made;
  }
  async #fill(): Promise<void> {
    this.#office = await openTestOffice({ clock: { now: () => this.now } });
    this.school = await addSchoolWithStaff(this.call);
    const users = await this.call('users.list', {});
    const idOf = (wanted: string) => users.find(({ login }) => login === wanted)!.id;
    this.principalId = idOf(PRINCIPAL.login);
    this.officerId = idOf(OFFICER.login);
    this.deputyId = await addUser(this.#office, {
      fullName: 'Phạm Quốc Khánh',
      login: 'phohieutruong',
      staffId: this.school.staffIds[1]!,
      roles: ['vice-principal'],
    });
    this.teacherId = await addUser(this.#office, {
      fullName: 'Trần Văn Bách',
      login: 'giaovien',
      staffId: this.school.staffIds[5]!,
      roles: ['subject-teacher'],
    });
    this.#office = await firstSignIn(this.#office, 'phohieutruong');
    this.#office = await firstSignIn(this.#office, 'giaovien');
    await this.asOfficer();
  }

  readonly call: Call = (method, input) => this.#office.call(method, input);
  dispatch(method: string, input: unknown) {
    return this.#office.office.dispatch(method, input);
  }
  get folder(): string {
    return this.#office.folder;
  }
  async asOfficer(): Promise<void> {
    this.#office = await signInAs(this.#office, OFFICER.login, OFFICER.password);
  }
  async asPrincipal(): Promise<void> {
    this.#office = await signInAs(this.#office, PRINCIPAL.login, PRINCIPAL.password);
  }
  async as(login: 'phohieutruong' | 'giaovien'): Promise<void> {
    this.#office = await signInAs(this.#office, login);
  }
  dayAt(days: number): string {
    return new Date(this.now.getTime() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
  }
  /** The head to the deputy, from today for four days. */
  wish(part: Partial<Wish> = {}): Wish {
    return {
      delegatorId: this.principalId,
      delegateId: this.deputyId,
      substitutedId: null,
      fromDay: this.dayAt(0),
      toDay: this.dayAt(3),
      functions: ['records', 'papers', 'accounts'],
      classIds: [],
      outside: null,
      ...part,
    };
  }
  async delegation(id: string) {
    return (await this.call('delegations.list', {})).find((row) => row.id === id)!;
  }
  close(): Promise<void> {
    return this.#office.close();
  }
}
