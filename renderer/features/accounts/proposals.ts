import { LOGIN_PATTERN } from '../../../preload/contract/vocabulary/login.ts';
import type { InputOf, OutputOf } from '../../../preload/contract/index.ts';

export type Proposal = OutputOf<'accounts.preview'>[number];
export type Selection = InputOf<'accounts.preview'>['selection'];
export type Logins = Readonly<Record<string, string>>;

/** Same form as the contract's `login`: what the central system accepts. */

export function loginOf(proposal: Proposal, edited: Logins): string {
  return (edited[proposal.staffId] ?? proposal.login).trim().toLowerCase();
}

export interface LoginProblem {
  readonly key: 'loginInvalid' | 'loginTwice';
  /** Others who would have the same login. */
  readonly names: readonly string[];
}

/** Problems by staff id: a login of a wrong form, or one that somebody else in the list has as well. */
export function loginProblems(
  proposals: readonly Proposal[],
  edited: Logins,
): ReadonlyMap<string, LoginProblem> {
  const byLogin = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const login = loginOf(proposal, edited);
    byLogin.set(login, [...(byLogin.get(login) ?? []), proposal]);
  }
  const problems = new Map<string, LoginProblem>();
  for (const proposal of proposals) {
    if (proposal.existing) continue;
    const login = loginOf(proposal, edited);
    const others = (byLogin.get(login) ?? []).filter(({ staffId }) => staffId !== proposal.staffId);
    if (!LOGIN_PATTERN.test(login)) problems.set(proposal.staffId, { key: 'loginInvalid', names: [] });
    else if (others.length > 0)
      problems.set(proposal.staffId, { key: 'loginTwice', names: others.map(({ fullName }) => fullName) });
  }
  return problems;
}

/** Two people on one login may be explained; a login of a wrong form may not. */
export function mayCreate(problems: ReadonlyMap<string, LoginProblem>, sharedReason: string): boolean {
  const kinds = [...problems.values()].map(({ key }) => key);
  if (kinds.includes('loginInvalid')) return false;
  return kinds.length === 0 || sharedReason.trim().length >= 3;
}

/** Only the logins that the officer really changed are sent. */
export function changedLogins(proposals: readonly Proposal[], edited: Logins): Record<string, string> {
  const changed = proposals.filter(
    (proposal) => !proposal.existing && loginOf(proposal, edited) !== proposal.login,
  );
  return Object.fromEntries(changed.map((proposal) => [proposal.staffId, loginOf(proposal, edited)]));
}
