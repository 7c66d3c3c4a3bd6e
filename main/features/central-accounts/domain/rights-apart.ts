import { FUNCTIONS, type AccountFunction } from '../../../../preload/contract/vocabulary/accounts.ts';
import type { UnderstoodRights } from './rights-text.ts';

/** Rights by ids, as the accounts keep them. */
export interface RightsByIds {
  readonly classIds: readonly string[];
  readonly classSubjects: readonly { readonly classId: string; readonly subjectId: string }[];
  readonly functions: readonly AccountFunction[];
}
/** Which kinds of rights a file speaks of at all; about the others it says nothing. */
export interface SpokenKinds {
  readonly classes: boolean;
  readonly classSubjects: boolean;
  readonly functions: ReadonlySet<AccountFunction>;
}

export function spokenKinds(all: readonly UnderstoodRights[]): SpokenKinds {
  return {
    classes: all.some(({ classIds }) => classIds.size > 0),
    classSubjects: all.some(({ classSubjects }) => classSubjects.size > 0),
    functions: new Set(all.flatMap(({ functions }) => [...functions])),
  };
}

/** Rights only they have and rights only we have, among the kinds the file speaks of. */
export function rightsApart(
  there: UnderstoodRights,
  here: RightsByIds,
  spoken: SpokenKinds,
): { readonly onlyThere: RightsByIds; readonly onlyHere: RightsByIds } {
  const ownPairs = new Set(here.classSubjects.map(pairKey));
  return {
    onlyThere: {
      classIds: [...there.classIds].filter((id) => !here.classIds.includes(id)),
      classSubjects: [...there.classSubjects].filter((pair) => !ownPairs.has(pair)).map(pairOf),
      functions: FUNCTIONS.filter((name) => there.functions.has(name) && !here.functions.includes(name)),
    },
    onlyHere: {
      classIds: spoken.classes ? here.classIds.filter((id) => !there.classIds.has(id)) : [],
      classSubjects: spoken.classSubjects
        ? here.classSubjects.filter((pair) => !there.classSubjects.has(pairKey(pair)))
        : [],
      functions: here.functions.filter((name) => spoken.functions.has(name) && !there.functions.has(name)),
    },
  };
}

const pairKey = (pair: { readonly classId: string; readonly subjectId: string }): string =>
  `${pair.classId} ${pair.subjectId}`;

function pairOf(key: string): { classId: string; subjectId: string } {
  const [classId = '', subjectId = ''] = key.split(' ');
  return { classId, subjectId };
}
