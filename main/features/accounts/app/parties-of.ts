import { actingTitle, signingDelegation } from '../../../kernel/acting.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Staff } from '../../people/index.ts';
import { officeHolders } from '../data/office-holders.ts';
import {
  handoverParties,
  titleOfJob,
  titleOfRoles,
  type Colleague,
  type Party,
} from '../domain/handover-parties.ts';
import { leavingCause } from '../domain/leavers.ts';
import type { AccountsCore } from './accounts-core.ts';

export interface Parties {
  readonly receiver: Party;
  readonly giver: Party;
  readonly witness: Party;
  /** Thủ trưởng đơn vị, or who signs for the head. */
  readonly head: Party;
  /** "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG" when somebody signs for the head; otherwise ''. */
  readonly headRole: string;
}

/** Reads once who may stand on papers for the school; then answers for each receiver. */
export function partiesSource(core: AccountsCore, context: Context): (receiver: Staff) => Parties {
  const staff = core.people.staff();
  const byId = new Map(staff.map((person) => [person.id, person]));
  const fromStaff = (person: Staff): Colleague => ({
    id: person.id,
    fullName: person.fullName,
    title: titleOfJob(person.job, person.jobTitle),
    department: person.department,
  });
  const fromUser = (user: {
    fullName: string;
    staffId: string | null;
    roles: Parameters<typeof titleOfRoles>[0];
  }): Colleague => {
    // A sign-in made before the staff list existed is matched by the name.
    const person =
      (user.staffId !== null && byId.get(user.staffId)) ||
      staff.find(({ fullName }) => fullName === user.fullName);
    return person
      ? fromStaff(person)
      : { id: '', fullName: user.fullName, title: titleOfRoles(user.roles), department: '' };
  };
  const users = officeHolders(core.database.read);
  const usersWith = (role: (typeof users)[number]['roles'][number]) =>
    users
      .filter(({ roles }) => roles.includes(role))
      .map(fromUser)
      .filter(({ id }) => leavingCause(byId.get(id)?.status ?? 'working', false) === null);
  const working = staff.filter(({ status }) => status === 'working');
  const staffWith = (job: Staff['job']) => working.filter((person) => person.job === job).map(fromStaff);
  // Who signs in as the head is the head; a staff list may call somebody so by a slip.
  const principals = [...usersWith('principal'), ...staffWith('principal')];
  const colleagues = [
    ...principals,
    ...staffWith('vice-principal'),
    ...usersWith('vice-principal'),
    ...usersWith('it-officer'),
    ...staffWith('it'),
    ...staffWith('clerk'),
    ...usersWith('clerk'),
  ];
  const actor = signedInUser(context);
  const self = fromUser(actor);
  const acting = { ...self, title: actingTitle(context, self.title) };
  const delegation = signingDelegation(actor);
  return (person) => {
    const receiver = fromStaff(person);
    const { giver, witness } = handoverParties(receiver, acting, colleagues);
    // Nobody confirms the own commitment.
    const forHead = delegation && receiver.id !== self.id ? delegation.signatureRole : '';
    const head = forHead === '' ? (principals[0] ?? self) : self;
    const plain = ({ fullName, title, department }: Party): Party => ({ fullName, title, department });
    return { receiver: plain(receiver), giver, witness, head: plain(head), headRole: forHead };
  };
}
