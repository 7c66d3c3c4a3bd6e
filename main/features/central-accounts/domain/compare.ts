import {
  CENTRAL_DIFFERENCES,
  CENTRAL_REMARKS,
  type CentralDifference,
} from '../../../../preload/contract/vocabulary/central.ts';
import type { AccountState, RightView } from '../../../../preload/contract/vocabulary/accounts.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';
import type { CentralRow, PassedOverRow } from './central-row.ts';

/** One of our accounts with its holder. */
export interface OwnAccount {
  readonly accountId: string;
  readonly login: string;
  readonly state: AccountState;
  readonly fullName: string;
  readonly personalId: string;
  readonly email: string;
  /** The holder works at the school. */
  readonly here: boolean;
}
export interface Finding {
  readonly difference: CentralDifference;
  readonly row: number | null;
  readonly login: string;
  readonly theirName: string;
  readonly ourName: string;
  readonly theirs: string;
  /** A login, or for `still-active` the state here or `left`. */
  readonly ours: string;
  readonly theirRights: RightView[];
  readonly ourRights: RightView[];
  /** For `double`: the line of the list that came first. */
  readonly twin: { readonly row: number; readonly login: string } | null;
  readonly accountId: string | null;
}
/** Of what was found, the lines that could not be compared in full. */
export function unreadOf(findings: readonly Finding[]): number {
  return findings.filter(({ difference }) => CENTRAL_REMARKS.includes(difference)).length;
}

/** How the rights of a row differ from ours; null = not at all, or nothing can be said. */
export type CompareRights = (
  row: CentralRow,
  account: OwnAccount,
) => Pick<Finding, 'theirRights' | 'ourRights'> | null;

const NO_MORE: Pick<Finding, 'theirRights' | 'ourRights' | 'twin'> = {
  theirRights: [],
  ourRights: [],
  twin: null,
};

/** Every difference and every line that was not understood, the gravest first; accounts that agree give none. */
export function compareCentral(
  rows: readonly CentralRow[],
  accounts: readonly OwnAccount[],
  compareRights: CompareRights,
  passedOver: readonly PassedOverRow[] = [],
): Finding[] {
  // A login that was given back and given out again: the one in force counts.
  const byLogin = new Map(
    accounts
      .toSorted((a, b) => Number(b.state === 'revoked') - Number(a.state === 'revoked'))
      .map((account) => [account.login.toLowerCase(), account]),
  );
  const seen = new Set<string>();
  const loginsSeen = new Map<string, number>();
  const findings: Finding[] = [];
  const personRows = new Map<string, CentralRow>();
  for (const row of rows) {
    // Rows without a login have nothing in common.
    const key = row.login === '' ? ` ${String(row.row)}` : row.login.toLowerCase();
    const first = loginsSeen.get(key);
    if (first !== undefined) {
      findings.push({ ...finding('double', row, null, '', ''), twin: { row: first, login: row.login } });
      continue;
    }
    loginsSeen.set(key, row.row);
    const other = personRows.get(identity(row));
    if (identity(row) !== '' && other)
      findings.push({
        ...finding('double', row, null, '', ''),
        twin: { row: other.row, login: other.login },
      });
    else personRows.set(identity(row), row);
    const account = byLogin.get(key);
    if (account) {
      seen.add(account.accountId);
      findings.push(...differences(row, account, compareRights));
      continue;
    }
    const holder = holderOf(row, accounts);
    if (holder && !loginsListed(rows, holder.login)) {
      seen.add(holder.accountId);
      findings.push(finding('login', row, holder, row.login, holder.login));
      findings.push(...differences(row, holder, compareRights));
    } else findings.push(finding('unknown', row, holder ?? null, row.rights, ''));
  }
  for (const account of accounts) {
    if (account.state === 'revoked' || seen.has(account.accountId)) continue;
    findings.push({
      difference: 'absent',
      row: null,
      login: account.login,
      theirName: '',
      ourName: account.fullName,
      theirs: '',
      ours: '',
      ...NO_MORE,
      accountId: account.accountId,
    });
  }
  for (const row of rows)
    if (row.state !== '' && row.active === null)
      findings.push(
        finding('state-unclear', row, byLogin.get(row.login.toLowerCase()) ?? null, row.state, ''),
      );
  findings.push(...passedOver.map((row) => finding('not-read', row, null, '', '')));
  const gravity = ({ difference }: Finding): number => CENTRAL_DIFFERENCES.indexOf(difference);
  return findings.toSorted((a, b) => gravity(a) - gravity(b) || (a.row ?? 0) - (b.row ?? 0));
}

function differences(row: CentralRow, account: OwnAccount, compareRights: CompareRights): Finding[] {
  if (otherPerson(row, account)) return [finding('owner', row, account, row.fullName, account.fullName)];
  const closed = account.state === 'revoked' || account.state === 'suspended' || !account.here;
  if (closed) {
    const ours = account.here || account.state === 'revoked' ? account.state : 'left';
    return row.active === false ? [] : [finding('still-active', row, account, row.state, ours)];
  }
  const rights = compareRights(row, account);
  return [
    ...(row.active === false ? [finding('locked-there', row, account, row.state, '')] : []),
    ...(rights ? [{ ...finding('rights', row, account, '', ''), ...rights }] : []),
    ...(row.lastSignIn === '' ? [finding('never-signed-in', row, account, '', '')] : []),
  ];
}

function finding(
  difference: CentralDifference,
  row: PassedOverRow,
  account: OwnAccount | null,
  theirs: string,
  ours: string,
): Finding {
  return {
    difference,
    row: row.row,
    login: row.login,
    theirName: row.fullName,
    ourName: account?.fullName ?? '',
    theirs,
    ours,
    ...NO_MORE,
    accountId: account?.accountId ?? null,
  };
}

const nameKey = (name: string): string => foldForSearch(name).replace(/\s+/gu, ' ').trim();

/** A number or an address decides; else the names. */
function otherPerson(row: CentralRow, account: OwnAccount): boolean {
  if (row.personalId !== '' && account.personalId !== '') return row.personalId !== account.personalId;
  if (row.email !== '' && row.email === account.email.toLowerCase()) return false;
  return row.fullName !== '' && nameKey(row.fullName) !== nameKey(account.fullName);
}

/** The one of ours whom a row with a strange login is about. */
function holderOf(row: CentralRow, accounts: readonly OwnAccount[]): OwnAccount | undefined {
  const inForce = accounts.filter(({ state }) => state !== 'revoked');
  const byNumber = inForce.filter(({ personalId }) => personalId !== '' && personalId === row.personalId);
  const byEmail = inForce.filter(({ email }) => email !== '' && email.toLowerCase() === row.email);
  const byName = inForce.filter(
    ({ fullName, personalId }) =>
      nameKey(fullName) === nameKey(row.fullName) && (row.personalId === '' || personalId === ''),
  );
  return [byNumber, byEmail, byName].find((found) => found.length === 1)?.[0];
}

function loginsListed(rows: readonly CentralRow[], login: string): boolean {
  return rows.some((row) => row.login.toLowerCase() === login.toLowerCase());
}

/** '' = cannot be told apart from others. */
function identity({ personalId, email }: CentralRow): string {
  return personalId !== '' ? `id ${personalId}` : email === '' ? '' : `mail ${email}`;
}
