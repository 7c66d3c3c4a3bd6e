import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Grant } from '../data/shut-rows.ts';
import { cellText } from '../domain/cell-text.ts';
import { valueOf } from '../domain/cell.ts';
import { momentText } from '../domain/moment.ts';
import type { Refusal } from '../domain/refusal.ts';

/** What signed minutes let into the locked cell, and until when. */
export function openedFor(grant: Grant, kind: ColumnKind): Refusal {
  const params = {
    value: cellText(kind, valueOf(grant)) || '–',
    paper: grant.minutes,
    until: momentText(grant.untilAt),
  };
  return { code: 'gradebook.opened-for', params };
}
