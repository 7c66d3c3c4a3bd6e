import type { OutputOf } from '../../../preload/contract/index.ts';
import type { Tone } from '../../ui/index.ts';

export type Review = OutputOf<'reviews.get'>;
export type ReviewItem = Review['items'][number];
export type Progress = Review['progress'][number];

export const DECISION_TONES: Readonly<Record<ReviewItem['decision'], Tone>> = {
  open: 'waiting',
  keep: 'good',
  withdraw: 'bad',
  gone: 'neutral',
};

/** Rights of a selection that this person may still keep or take away. */
export function decidable(items: readonly ReviewItem[], wanted: 'keep' | 'withdraw'): ReviewItem[] {
  return items.filter(
    ({ mayDecide, decision }) =>
      mayDecide && (decision === 'open' || (decision === 'keep' && wanted === 'withdraw')),
  );
}
