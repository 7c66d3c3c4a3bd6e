import { LOGIN_PATTERN } from '../../../preload/contract/vocabulary/login.ts';
import type { PersonDraft, WizardDraft } from './wizard-draft.ts';

/** Field → locale key under `vault.wizard.problem`. */
export type Problems = Readonly<Record<string, string>>;

function only(entries: readonly (readonly [field: string, problem: string | false])[]): Problems {
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [string, string] => entry[1] !== false),
  );
}

export function schoolProblems({ name }: WizardDraft['school']): Problems {
  return only([['name', name.trim().length < 3 && 'schoolName']]);
}

export function yearProblems({ name, startsOn, semester2StartsOn, endsOn }: WizardDraft['year']): Problems {
  const [from, to] = name.split('-').map(Number);
  const badName = !/^20\d\d-20\d\d$/u.test(name) || Number(from) + 1 !== to;
  const outside = (day: string): boolean => day < `${String(from)}-06-01` || day > `${String(to)}-08-31`;
  return only([
    ['name', badName && 'yearName'],
    ['startsOn', startsOn === '' ? 'dayMissing' : !badName && outside(startsOn) && 'dayOutside'],
    [
      'semester2StartsOn',
      semester2StartsOn === ''
        ? 'dayMissing'
        : startsOn !== '' && semester2StartsOn <= startsOn && 'dayOrder',
    ],
    [
      'endsOn',
      endsOn === ''
        ? 'dayMissing'
        : semester2StartsOn !== '' && endsOn <= semester2StartsOn
          ? 'dayOrder'
          : !badName && outside(endsOn) && 'dayOutside',
    ],
  ]);
}

export function personProblems(person: PersonDraft, otherLogin: string): Problems {
  return only([
    ['fullName', person.fullName.trim().split(/\s+/u).length < 2 && 'fullName'],
    [
      'login',
      !LOGIN_PATTERN.test(person.login.trim())
        ? 'login'
        : otherLogin !== '' && person.login.trim() === otherLogin.trim() && 'loginSame',
    ],
    ['password', person.password === '' && 'password'],
    ['repeat', person.repeat !== person.password && 'repeat'],
  ]);
}
