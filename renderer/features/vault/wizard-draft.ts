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

interface Kept {
  readonly draft: WizardDraft;
  readonly step: number;
}
let kept: Kept | null = null;

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

/**
 * What was typed outlives a look at another screen; passwords are never kept. In the page's own memory: whatever a browser
 * stores for a page is a file, and these are names.
 */
export function keepDraft(draft: WizardDraft, step: number): void {
  const bare = (person: PersonDraft): PersonDraft => ({ ...person, password: '', repeat: '' });
  kept = {
    draft: { ...draft, principal: bare(draft.principal), officer: bare(draft.officer) },
    step,
  };
}

export function keptDraft(): Kept | null {
  return kept;
}

export function dropDraft(): void {
  kept = null;
}
