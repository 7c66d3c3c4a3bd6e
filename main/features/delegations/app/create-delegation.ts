import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { userById, type StoredUser } from '../../auth/index.ts';
import { allDelegations, insertDelegation } from '../data/delegation-rows.ts';
import { delegationDraft } from '../documents/delegation-paper.ts';
import { delegationState, faultOf, kindOf, mayEnd, overlaps } from '../domain/delegation.ts';
import type { DelegationsCore } from './delegations-core.ts';
import { departmentOf, hasLeft, postOf } from './person-titles.ts';

type Input = InputOf<'delegations.create'>;
type Kind = ReturnType<typeof kindOf>;

/**
 * One delegation with its paper, or with the scan of a decision made outside. What anybody but the head writes down
 * counts only when the head has signed it.
 * @throws the codes of `faultOf`, delegations.class-unknown, delegations.overlap, delegations.decided-in-future
 */
export async function createDelegation(
  core: DelegationsCore,
  input: Input,
  context: Context,
): Promise<OutputOf<'delegations.create'>> {
  const { userId } = signedInUser(context);
  const { outside } = input;
  const today = vietnamDay(context.at);
  if (outside && outside.decidedOn > today) throw appError('delegations.decided-in-future');
  const classNames = namesOf(core, input.classIds);
  const scan = outside ? await core.papers.checkIncoming(outside.scan) : null;
  return core.database.write(context, { action: 'delegations.create' }, (tx) => {
    const { delegator, delegate, substituted } = peopleOf(core, tx.sql, input, userId, today);
    const kind = kindOf(delegate.roles, substituted !== null);
    requireNoOther(tx.sql, input, kind, context.at);
    const id = core.newId();
    const title = postOf(core, delegate);
    const paper = outside
      ? null
      : core.papers.issue(
          tx,
          context,
          'giay-uy-quyen',
          { accountId: null, person: delegate.fullName, department: departmentOf(core, delegate) },
          delegationDraft({
            kind,
            school: core.papers.school(tx.at),
            delegator: {
              fullName: delegator.fullName,
              title: 'Hiệu trưởng',
              department: '',
            },
            delegate: { fullName: delegate.fullName, title, department: departmentOf(core, delegate) },
            substituted: substituted?.fullName ?? '',
            fromDay: input.fromDay,
            toDay: input.toDay,
            functions: input.functions,
            classes: [...classNames.values()],
          }),
        );
    const row = {
      id,
      kind,
      delegatorId: delegator.id,
      delegateId: delegate.id,
      substitutedId: substituted?.id ?? null,
      delegateTitle: title,
      symbol: paper?.symbol ?? outside?.symbol ?? '',
      decidedOn: outside?.decidedOn ?? today,
      paperId: paper?.id ?? null,
      scanId: scan
        ? core.papers.keepIncoming(tx, context, scan, {
            symbol: outside?.symbol ?? '',
            day: outside?.decidedOn ?? today,
            subject: 'Văn bản ủy quyền lập ngoài chương trình',
            person: delegate.fullName,
          })
        : null,
      fromDay: input.fromDay,
      toDay: input.toDay,
      functions: input.functions,
      classIds: [...classNames.keys()],
      createdAt: tx.at,
      createdBy: userId,
    };
    insertDelegation(tx.sql, row, classNames);
    const { fromDay, toDay, functions } = row;
    tx.about(id);
    tx.note({ kind, fromDay, toDay, functions, classes: classNames.size, paper: row.paperId });
    tx.change('delegation', id, row);
    return { id, paperId: row.paperId };
  });
}

function namesOf(core: DelegationsCore, classIds: readonly string[]): Map<string, string> {
  const known = core.people.classNames();
  return new Map(
    [...new Set(classIds)].map((id) => {
      const name = known.get(id);
      if (name === undefined) throw appError('delegations.class-unknown');
      return [id, name];
    }),
  );
}

function peopleOf(
  core: DelegationsCore,
  sql: Sqlite,
  input: Input,
  actorId: string,
  today: string,
): { delegator: StoredUser; delegate: StoredUser; substituted: StoredUser | null } {
  const delegator = userById(sql, input.delegatorId);
  const delegate = userById(sql, input.delegateId);
  const substituted = input.substitutedId === null ? null : userById(sql, input.substitutedId);
  const candidate = (user: StoredUser | null) =>
    user && { ...user, active: user.state === 'active', hasLeft: hasLeft(core, user) };
  const fault = faultOf(
    input,
    {
      actorId,
      delegator: candidate(delegator),
      delegate: candidate(delegate),
      substituted: candidate(substituted),
    },
    today,
  );
  if (fault !== null || !delegator || !delegate) {
    const about = fault === 'delegations.delegator-left' ? delegator : delegate;
    throw appError(fault ?? 'delegations.delegate-unknown', { name: about?.fullName ?? '' });
  }
  return { delegator, delegate, substituted };
}

/** One person holds one delegation of a kind at a time: which paper an act stands on is never in doubt. */
function requireNoOther(sql: Sqlite, input: Input, kind: Kind, at: string): void {
  const other = allDelegations(sql).find(
    (row) =>
      row.delegateId === input.delegateId &&
      row.kind === kind &&
      mayEnd(delegationState(row, at)) &&
      overlaps(row, input),
  );
  if (other) throw appError('delegations.overlap', { symbol: other.symbol, name: other.delegate });
}
