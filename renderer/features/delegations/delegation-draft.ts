import type { RawInputOf } from '../../../preload/contract/index.ts';
import type { DelegatedFunction } from '../../../preload/contract/vocabulary/delegations.ts';
import { DELEGATED_FUNCTIONS } from '../../../preload/contract/vocabulary/delegations.ts';
import type { DroppedFile } from '../../ui/index.ts';

export interface DelegationDraft {
  readonly substitutes: boolean;
  readonly delegatorId: string | null;
  readonly substitutedId: string | null;
  readonly delegateId: string | null;
  readonly fromDay: string;
  readonly toDay: string;
  readonly functions: readonly DelegatedFunction[];
  readonly classIds: readonly string[];
  readonly outside: boolean;
  readonly symbol: string;
  readonly decidedOn: string;
  readonly scan: DroppedFile | null;
}

const FOR_HEAD: readonly DelegatedFunction[] = ['records', 'accounts', 'papers', 'incidents'];
const FOR_OFFICER: readonly DelegatedFunction[] = ['records', 'lists', 'accounts', 'papers'];

export const SENSITIVE: readonly DelegatedFunction[] = [
  'passwords',
  'users',
  'backups',
  'delegations',
  'marks',
];
export const ORDINARY = DELEGATED_FUNCTIONS.filter((name) => !SENSITIVE.includes(name));

/** What is usually given; the head takes away or adds. */
export function usualFunctions(substitutes: boolean): readonly DelegatedFunction[] {
  return substitutes ? FOR_OFFICER : FOR_HEAD;
}

export function emptyDraft(today: string): DelegationDraft {
  return {
    substitutes: false,
    delegatorId: null,
    substitutedId: null,
    delegateId: null,
    fromDay: today,
    toDay: '',
    functions: usualFunctions(false),
    classIds: [],
    outside: false,
    symbol: '',
    decidedOn: today,
    scan: null,
  };
}

/** What to send, or null while something is missing. */
export function requestOf(draft: DelegationDraft): RawInputOf<'delegations.create'> | null {
  const { delegatorId, delegateId, substitutedId, substitutes, fromDay, toDay, functions, scan } = draft;
  if (delegatorId === null || delegateId === null || fromDay === '' || toDay === '' || toDay < fromDay)
    return null;
  if (functions.length === 0 || (substitutes && substitutedId === null)) return null;
  if (draft.outside && (draft.symbol.trim() === '' || draft.decidedOn === '' || scan === null)) return null;
  return {
    delegatorId,
    delegateId,
    substitutedId: substitutes ? substitutedId : null,
    fromDay,
    toDay,
    functions: [...functions],
    classIds: functions.includes('records') ? [...draft.classIds] : [],
    outside:
      draft.outside && scan !== null
        ? {
            symbol: draft.symbol,
            decidedOn: draft.decidedOn,
            scan: { fileName: scan.name, bytes: scan.bytes },
          }
        : null,
  };
}
