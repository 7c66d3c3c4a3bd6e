import { useState } from 'react';
import type { OutputOf, RawInputOf } from '../../../../preload/contract/index.ts';
import { call } from '../../../bridge/index.ts';
import type { Logins, Proposal, Selection } from '../proposals.ts';
import { changedLogins } from '../proposals.ts';

export const STEPS = ['people', 'logins', 'rights', 'papers', 'done'] as const;
export type Step = (typeof STEPS)[number];
export type SlipKind = RawInputOf<'papers.issue'>['kinds'][number];
type Filled = OutputOf<'grants.fillFromAssignments'>;

interface State {
  readonly step: Step;
  readonly selection: Selection;
  readonly proposals: readonly Proposal[];
  readonly accountIds: readonly string[];
  /** How many accounts this run created. */
  readonly created: number;
  readonly filled: Filled;
  readonly job: { readonly id: string; readonly total: number } | null;
  readonly issued: {
    readonly paperIds: readonly string[];
    readonly slipIds: readonly string[];
    readonly cancelled: boolean;
  };
  readonly busy: boolean;
  readonly error: unknown;
}

const NOBODY_YET: Selection = { all: false, department: null, staffIds: [] };

/** The run from people to papers. `accountIds` given = accounts exist, only papers are issued. */
export function useIssue(accountIds: readonly string[]) {
  const [state, setState] = useState<State>({
    step: accountIds.length > 0 ? 'papers' : 'people',
    selection: NOBODY_YET,
    proposals: [],
    accountIds,
    created: 0,
    filled: [],
    job: null,
    issued: { paperIds: [], slipIds: [], cancelled: false },
    busy: false,
    error: null,
  });
  const patch = (part: Partial<State>): void => {
    setState((old) => ({ ...old, ...part }));
  };
  const work = async (act: () => Promise<Partial<State>>): Promise<void> => {
    patch({ busy: true, error: null });
    try {
      patch({ ...(await act()), busy: false });
    } catch (error) {
      patch({ error, busy: false, job: null });
    }
  };
  const rightsOf = (ids: readonly string[], dryRun: boolean): Promise<Filled> =>
    call('grants.fillFromAssignments', { accountIds: [...ids], dryRun });
  return {
    state,
    goTo: (step: Step): void => {
      patch({ step, error: null });
    },
    select: (selection: Selection): void => {
      patch({ selection });
    },
    preview: (selection: Selection) =>
      work(async () => ({
        selection,
        proposals: await call('accounts.preview', { selection }),
        step: 'logins',
      })),
    create: (edited: Logins, sharedReason: string) =>
      work(async () => {
        const { proposals, selection } = state;
        const logins = changedLogins(proposals, edited);
        const { created, ids } = await call('accounts.create', { selection, logins, sharedReason });
        return { created, accountIds: ids, filled: await rightsOf(ids, true), step: 'rights' };
      }),
    /** Everybody chosen has an account already: go on with those. */
    useExisting: () =>
      work(async () => {
        const staff = new Set(state.proposals.map(({ staffId }) => staffId));
        const ids = (await call('accounts.list', {}))
          .filter(({ staffId, allowed }) => staff.has(staffId) && allowed.includes('issue-papers'))
          .map(({ id }) => id);
        return { accountIds: ids, filled: await rightsOf(ids, true), step: 'rights' };
      }),
    fillRights: () =>
      work(async () => {
        await rightsOf(state.accountIds, false);
        return { step: 'papers' };
      }),
    issue: (kinds: readonly SlipKind[]) =>
      work(async () => {
        const job = { id: crypto.randomUUID(), total: state.accountIds.length * kinds.length };
        patch({ job });
        const { paperIds, cancelled } = await call('papers.issue', {
          accountIds: [...state.accountIds],
          kinds: [...kinds],
          jobId: job.id,
        });
        const mine = new Set(paperIds);
        const slips = (await call('papers.list', {})).filter(
          ({ id, kind }) => mine.has(id) && kind === 'phieu-cap',
        );
        const slipIds = slips.map(({ id }) => id);
        const others = paperIds.filter((id) => !slipIds.includes(id));
        return { issued: { paperIds: others, slipIds, cancelled }, job: null, step: 'done' };
      }),
    cancel: async (): Promise<void> => {
      if (state.job) await call('papers.cancelIssue', { jobId: state.job.id });
    },
  };
}
export type IssueWork = ReturnType<typeof useIssue>;
