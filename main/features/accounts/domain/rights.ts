import { FUNCTIONS, type AccountFunction } from '../../../../preload/contract/vocabulary/accounts.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';

/** person × (class | class × subject | function), by ids. */
export interface Rights {
  readonly classIds: readonly string[];
  readonly classSubjects: readonly { readonly classId: string; readonly subjectId: string }[];
  readonly functions: readonly AccountFunction[];
}

export const NO_RIGHTS: Rights = { classIds: [], classSubjects: [], functions: [] };

/** Sorted and without doubles, so that equal rights are equal text. */
export function normalRights(rights: Rights): {
  classIds: string[];
  classSubjects: { classId: string; subjectId: string }[];
  functions: AccountFunction[];
} {
  const pairs = new Map(
    rights.classSubjects.map(({ classId, subjectId }) => [`${classId} ${subjectId}`, { classId, subjectId }]),
  );
  return {
    classIds: [...new Set(rights.classIds)].sort(),
    classSubjects: [...pairs.keys()].sort().map((key) => pairs.get(key)!),
    functions: FUNCTIONS.filter((name) => rights.functions.includes(name)),
  };
}

export function sameRights(a: Rights, b: Rights): boolean {
  return canonicalJson(normalRights(a)) === canonicalJson(normalRights(b));
}

/** What `after` has and `before` has not. */
export function rightsBeyond(after: Rights, before: Rights): Rights {
  const had = new Set(before.classSubjects.map((pair) => `${pair.classId} ${pair.subjectId}`));
  return normalRights({
    classIds: after.classIds.filter((id) => !before.classIds.includes(id)),
    classSubjects: after.classSubjects.filter((pair) => !had.has(`${pair.classId} ${pair.subjectId}`)),
    functions: after.functions.filter((name) => !before.functions.includes(name)),
  });
}
