import { COMMON_PASSWORDS } from './common-passwords.ts';

export const SHORTEST_PASSWORD = 10;
export const REMEMBERED_PASSWORDS = 5;

export type PasswordProblem =
  | 'password.too-short'
  | 'password.same-as-login'
  | 'password.common'
  | 'password.pattern'
  | 'password.used-before';

/** Ordinary words that Vietnamese passwords are built from; what is left after them must still be long enough. */
const WEAK_WORDS =
  /(truong|hieutruong|giaovien|hocsinh|matkhau|password|passw0rd|admin|quantri|thcs|thpt|tieuhoc|vietnam|hanoi|haiphong|anhyeuem|emyeuanh|iloveyou|nguyen|qwerty|abc|csdl|20[0-3]\d|19\d\d)/gu;
const KEYBOARD_ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '0123456789',
  '9876543210',
  'abcdefghijklmnopqrstuvwxyz',
];

/** Everything wrong with a proposed password that can be said without the history. */
export function passwordProblems(login: string, password: string): PasswordProblem[] {
  const typed = password.normalize('NFKC');
  const folded = fold(typed);
  const problems: PasswordProblem[] = [];
  if ([...typed].length < SHORTEST_PASSWORD) problems.push('password.too-short');
  if (login !== '' && (folded === fold(login) || (login.length >= 4 && leftOver(folded, fold(login)) < 4))) {
    problems.push('password.same-as-login');
  }
  if (COMMON_PASSWORDS.has(folded)) problems.push('password.common');
  else if (isPattern(folded)) problems.push('password.pattern');
  return problems;
}

function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');
}

function leftOver(text: string, part: string): number {
  return part !== '' && text.includes(part) ? text.replaceAll(part, '').length : text.length;
}

function isPattern(folded: string): boolean {
  const symbols = folded.replace(/[^a-z0-9]/gu, '');
  if (new Set(folded).size < 4) return true;
  // One short piece typed again and again: "matmatmatmat".
  if (/^(.{1,4})\1{2,}$/u.test(folded)) return true;
  const rest = symbols.replace(WEAK_WORDS, '');
  if (rest.length === symbols.length) return KEYBOARD_ROWS.some((row) => row.includes(symbols));
  // Ordinary words and at most a few digits or neighbours on the keyboard behind them.
  return (rest.length <= 4 && /^\d*$/u.test(rest)) || KEYBOARD_ROWS.some((row) => row.includes(rest));
}
