import { foldForSearch, splitFullName } from '../../../kernel/vietnamese.ts';

/** The contract's limit is 64; the number of a collision needs room. */
const MAX_BASE = 58;
const MIN_LOGIN = 3;

export interface LoginCandidate {
  readonly staffId: string;
  readonly fullName: string;
  /** `YYYY-MM-DD`, '' = not known. */
  readonly birthDate: string;
}
export interface ProposedLogin {
  readonly staffId: string;
  readonly login: string;
  /** Logins of the same base that others have or get. */
  readonly collidesWith: readonly string[];
}

/** Given name + initials of family and middle names, folded: "Nguyễn Thị Hương" → "huongnt". */
export function loginBase(fullName: string): string {
  const { family, middle, given } = splitFullName(fullName);
  const plain = (text: string): string => foldForSearch(text).replace(/[^a-z0-9]/gu, '');
  const initials = [family, ...middle.split(' ')].map((word) => plain(word).slice(0, 1)).join('');
  const base = (plain(given) + initials).slice(0, MAX_BASE);
  return base === '' ? 'canbo' : base;
}

/**
 * One login for each candidate, none of them taken. Same names are numbered by birth date (unknown last), then by id:
 * huongnt, huongnt2, … Logins that exist stay as they are.
 */
export function proposeLogins(
  candidates: readonly LoginCandidate[],
  taken: ReadonlySet<string>,
): ProposedLogin[] {
  const used = new Set(taken);
  const ordered = [...candidates].sort(byAgeThenId);
  const logins = new Map<string, string>();
  for (const candidate of ordered) {
    const login = firstFree(loginBase(candidate.fullName), used);
    used.add(login);
    logins.set(candidate.staffId, login);
  }
  const sameBase = Map.groupBy(used, (login) => login.replace(/\d+$/u, ''));
  return candidates.map(({ staffId }) => {
    const login = logins.get(staffId)!;
    const family = sameBase.get(login.replace(/\d+$/u, '')) ?? [];
    return { staffId, login, collidesWith: family.filter((other) => other !== login).sort() };
  });
}

function firstFree(base: string, used: ReadonlySet<string>): string {
  if (base.length >= MIN_LOGIN && !used.has(base)) return base;
  for (let number = base.length < MIN_LOGIN ? 1 : 2; ; number += 1) {
    const login = `${base}${String(number).padStart(MIN_LOGIN - base.length, '0')}`;
    if (!used.has(login)) return login;
  }
}

function byAgeThenId(a: LoginCandidate, b: LoginCandidate): number {
  const age = (candidate: LoginCandidate): string =>
    candidate.birthDate === '' ? '9999' : candidate.birthDate;
  const [left, right] = [age(a) + a.staffId, age(b) + b.staffId];
  return left < right ? -1 : left > right ? 1 : 0;
}
