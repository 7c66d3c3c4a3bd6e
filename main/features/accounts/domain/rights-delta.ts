import { normalRights, rightsBeyond, type Rights } from './rights.ts';

/** From one set of rights to another. */
export interface RightsDelta {
  readonly added: Rights;
  readonly removed: Rights;
}

export function rightsDelta(before: Rights, after: Rights): RightsDelta {
  return { added: rightsBeyond(after, before), removed: rightsBeyond(before, after) };
}

/** `applyDelta(a, rightsDelta(a, b))` are the rights b. */
export function applyDelta(rights: Rights, { added, removed }: RightsDelta): Rights {
  const kept = rightsBeyond(rights, removed);
  return normalRights({
    classIds: [...kept.classIds, ...added.classIds],
    classSubjects: [...kept.classSubjects, ...added.classSubjects],
    functions: [...kept.functions, ...added.functions],
  });
}

export function countRights({ classIds, classSubjects, functions }: Rights): number {
  return classIds.length + classSubjects.length + functions.length;
}
