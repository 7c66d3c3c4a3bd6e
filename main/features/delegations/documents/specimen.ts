import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { SPECIMEN_PEOPLE, type PaperDraft, type SpecimenFrame } from '../../papers/index.ts';
import { delegationDraft } from './delegation-paper.ts';

const DAY_MS = 86_400_000;

/** A delegation of invented people for a month. */
export function delegationSpecimen({ school, meta }: Pick<SpecimenFrame, 'school' | 'meta'>): PaperDraft {
  const { head, deputy } = SPECIMEN_PEOPLE;
  const until = new Date(Date.parse(meta.issuedAt) + 30 * DAY_MS).toISOString();
  return delegationDraft({
    ...{ kind: 'deputy', school, delegator: head, delegate: deputy, substituted: '', classes: [] },
    ...{ fromDay: vietnamDay(meta.issuedAt), toDay: vietnamDay(until), functions: ['accounts', 'papers'] },
  });
}
