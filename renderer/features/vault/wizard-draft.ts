import type { SchoolLevel } from '../../../preload/contract/vocabulary/school.ts';
import { proposedYear } from './proposed-year.ts';

export interface PersonDraft {
  readonly fullName: string;
  readonly login: string;
  readonly password: string;
  readonly repeat: string;
}
export interface WizardDraft {
  readonly role: 'principal' | 'officer';
  readonly school: {
    readonly name: string;
    readonly code: string;
    readonly level: SchoolLevel;
    readonly superiorBody: string;
    readonly commune: string;
    readonly address: string;
    readonly abbreviation: string;
  };
  readonly year: {
    readonly name: string;
    readonly startsOn: string;
    readonly semester2StartsOn: string;
    readonly endsOn: string;
  };
  readonly principal: PersonDraft;
  readonly officer: PersonDraft;
}

const KEY = 'wizard-draft';
const nobody: PersonDraft = { fullName: '', login: '', password: '', repeat: '' };

export function emptyDraft(today: string): WizardDraft {
  return {
    role: 'officer',
    school: {
      name: '',
      code: '',
      level: 'THCS',
      superiorBody: '',
      commune: '',
      address: '',
      abbreviation: '',
    },
    year: proposedYear(today),
    principal: nobody,
    officer: nobody,
  };
}

/** What was typed survives a reload of the page; passwords are never kept. */
export function keepDraft(draft: WizardDraft, step: number): void {
  const bare = (person: PersonDraft): PersonDraft => ({ ...person, password: '', repeat: '' });
  const kept = { ...draft, principal: bare(draft.principal), officer: bare(draft.officer) };
  window.sessionStorage.setItem(KEY, JSON.stringify({ draft: kept, step }));
}

export function keptDraft(): { readonly draft: WizardDraft; readonly step: number } | null {
  const text = window.sessionStorage.getItem(KEY);
  return text === null ? null : (JSON.parse(text) as { draft: WizardDraft; step: number });
}

export function dropDraft(): void {
  window.sessionStorage.removeItem(KEY);
}
