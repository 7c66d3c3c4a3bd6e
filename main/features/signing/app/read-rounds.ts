import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import { userById } from '../../auth/index.ts';
import { roundsOf, stepsOf } from '../data/round-rows.ts';
import { shownSteps } from './show-steps.ts';
import type { SigningCore } from './signing-core.ts';

export function readRounds(core: SigningCore, paperId: string): OutputOf<'signing.rounds'> {
  const { read } = core.database;
  const paper = core.papers.signing.paper(read, paperId);
  if (!paper) throw appError('signing.no-paper');
  const nameOf = (userId: string | null): string =>
    userId === null ? '' : (userById(read, userId)?.fullName ?? '');
  const later = core.papers.signing.versions(read, paperId);
  const issued = {
    version: 1,
    sha256: later[0]?.baseSha256 ?? paper.sha256,
    at: paper.issuedAt,
    by: nameOf(paper.issuedBy),
    origin: 'issued' as const,
    field: null,
  };
  return {
    rounds: roundsOf(read, paperId).map((round) => ({
      number: round.number,
      state: round.state,
      order: round.order,
      openedAt: round.openedAt,
      openedBy: nameOf(round.openedBy),
      closedAt: round.closedAt,
      closedBy: nameOf(round.closedBy),
      reason: round.reason,
      steps: shownSteps(core.people, stepsOf(read, round), round.order),
    })),
    versions: [
      issued,
      ...later.map(({ version, sha256, at, userId, origin, field }) => ({
        version,
        sha256,
        at,
        by: nameOf(userId),
        origin,
        field: field === '' ? null : field,
      })),
    ].reverse(),
  };
}
