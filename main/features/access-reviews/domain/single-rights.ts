import { FUNCTIONS, type AccountFunction } from '../../../../preload/contract/vocabulary/accounts.ts';

/** A set of rights by ids, as the accounts keep them. */
export interface RightsByIds {
  readonly classIds: readonly string[];
  readonly classSubjects: readonly { readonly classId: string; readonly subjectId: string }[];
  readonly functions: readonly AccountFunction[];
}

/** One right as one row; '' where the kind has none. */
export interface SingleRight {
  readonly kind: 'class' | 'class-subject' | 'function';
  readonly classId: string;
  readonly subjectId: string;
  readonly functionCode: AccountFunction | '';
}

const NONE = { classId: '', subjectId: '', functionCode: '' } as const;

export function singleRights({ classIds, classSubjects, functions }: RightsByIds): SingleRight[] {
  return [
    ...classIds.map((classId): SingleRight => ({ ...NONE, kind: 'class', classId })),
    ...classSubjects.map((pair): SingleRight => ({ ...NONE, kind: 'class-subject', ...pair })),
    ...functions.map((functionCode): SingleRight => ({ ...NONE, kind: 'function', functionCode })),
  ];
}

export function rightsOfSingles(rights: readonly SingleRight[]): RightsByIds {
  return {
    classIds: rights.filter(({ kind }) => kind === 'class').map(({ classId }) => classId),
    classSubjects: rights
      .filter(({ kind }) => kind === 'class-subject')
      .map(({ classId, subjectId }) => ({ classId, subjectId })),
    functions: FUNCTIONS.filter((name) => rights.some(({ functionCode }) => functionCode === name)),
  };
}
