import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';
import type { StaffJob } from '../../../../preload/contract/vocabulary/school.ts';

/** Somebody named on a paper. */
export interface Party {
  readonly fullName: string;
  readonly title: string;
  readonly department: string;
}
export interface Colleague extends Party {
  /** Staff id, or '' for somebody who is only a user of the program. */
  readonly id: string;
}

const JOB_TITLES: Readonly<Record<StaffJob, string>> = {
  principal: 'Hiệu trưởng',
  'vice-principal': 'Phó Hiệu trưởng',
  teacher: 'Giáo viên',
  clerk: 'Nhân viên văn thư',
  accountant: 'Nhân viên kế toán',
  librarian: 'Nhân viên thư viện',
  it: 'Cán bộ phụ trách CNTT',
  health: 'Nhân viên y tế',
  equipment: 'Nhân viên thiết bị',
  guard: 'Nhân viên bảo vệ',
  other: 'Nhân viên',
};
const ROLE_TITLES: Readonly<Partial<Record<Role, string>>> = {
  principal: 'Hiệu trưởng',
  'vice-principal': 'Phó Hiệu trưởng',
  'it-officer': 'Cán bộ phụ trách CNTT',
  clerk: 'Văn thư',
};

export function titleOfJob(job: StaffJob, jobTitle: string): string {
  return jobTitle === '' ? JOB_TITLES[job] : jobTitle;
}
export function titleOfRoles(roles: readonly Role[]): string {
  return roles.map((role) => ROLE_TITLES[role]).find((title) => title !== undefined) ?? '';
}

/** Dots to write on by pen: the program knows nobody who could stand there. */
const BY_PEN: Party = { fullName: '..............................', title: '', department: '' };

/**
 * Who gives and who witnesses. Nobody stands on one paper twice: the officer's own account is given by the principal,
 * the principal's is witnessed by a deputy or the next colleague who may.
 * `colleagues`: those who may give or witness, the principal first, in the order in which they are asked.
 */
export function handoverParties(
  receiver: Colleague,
  acting: Colleague,
  colleagues: readonly Colleague[],
): { giver: Party; witness: Party } {
  const others = colleagues.filter((colleague) => !samePerson(colleague, receiver));
  const giver = samePerson(acting, receiver) ? (others[0] ?? BY_PEN) : acting;
  const witness = others.find((colleague) => !samePerson(colleague, giver)) ?? BY_PEN;
  return { giver: party(giver), witness: party(witness) };
}

function samePerson(a: Party & { readonly id?: string }, b: Party & { readonly id?: string }): boolean {
  if (a.id && b.id) return a.id === b.id;
  return a.fullName === b.fullName;
}

function party({ fullName, title, department }: Party): Party {
  return { fullName, title, department };
}
