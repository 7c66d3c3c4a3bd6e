import type { LogReason } from '../../../../preload/contract/vocabulary/edit-log.ts';
import type { KeptLine, LogRow } from '../data/log-rows.ts';
import { reasonsOfEdits } from '../domain/match-edits.ts';
import { reasonsOfResults } from '../domain/match-results.ts';
import type { EditLogCore } from './edit-log-core.ts';
import { ourSide, schoolRegister } from './our-side.ts';

export type ReasonsOf = (line: KeptLine) => LogReason[];

/** Why each line of a whole log got its verdict: what of it could not be read, or is not certain. */
export function reasonsOfLines(
  core: EditLogCore,
  { kind, yearId }: Pick<LogRow, 'kind' | 'yearId'>,
  lines: readonly KeptLine[],
): ReasonsOf {
  const doubts =
    kind === 'edits'
      ? reasonsOfEdits(lines, ourSide(core, yearId))
      : reasonsOfResults(lines, schoolRegister(core, yearId));
  return ({ position, verdict, correctionId }) => {
    const reasons = [...(doubts.get(position) ?? [])];
    if (verdict === 'with-minutes' || (kind === 'results' && verdict === 'other-value')) return [];
    if (verdict === 'without-minutes' && correctionId !== null) return [...reasons, 'signed-later'];
    return verdict === 'not-found' && reasons.length === 0 ? ['changed-since'] : reasons;
  };
}
