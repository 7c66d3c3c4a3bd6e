import { useState } from 'react';
import type { InputOf } from '../../../preload/contract/index.ts';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { formatInstant, t, today } from '../../i18n/index.ts';
import { noticeDone, useSubmit } from '../../ui/index.ts';
import { instantOf } from './moment.ts';

export const STORY_LENGTH = 5;

export interface Draft {
  readonly kind: InputOf<'incidents.report'>['kind'];
  readonly accountIds: readonly string[];
  readonly day: string;
  readonly time: string;
  /** null = who is signed in. */
  readonly reporterStaffId: string | null;
  readonly happened: string;
  /** null = as the reach says. */
  readonly personalData: boolean | null;
  readonly suspend: boolean;
}

function firstDraft(accountId: string | null): Draft {
  const now = new Date();
  return {
    kind: 'lost',
    accountIds: accountId === null ? [] : [accountId],
    day: today(now),
    time: formatInstant(now.toISOString()).slice(-5),
    reporterStaffId: null,
    happened: '',
    personalData: null,
    suspend: true,
  };
}

/** The report being written: what may be chosen, what is missing, and the one act. */
export function useReport(accountId: string | null, follows: string | null, onDone: (id: string) => void) {
  const [draft, setDraft] = useState(() => firstDraft(accountId));
  const manages = useMay('incidents.manage');
  const mayCustody = useMay('custody.read');
  const mine = useQuery('incidents.mine', {});
  const all = useQuery('accounts.list', {}, { enabled: manages });
  const admin = useQuery('custody.list', {}, { enabled: manages && mayCustody });
  const staff = useQuery('staff.list', {}, { enabled: manages });
  const own = mine.data?.accounts ?? [];
  // Who has one account need not choose it.
  const [only] = own;
  const accountIds =
    !manages && draft.accountIds.length === 0 && own.length === 1 && only ? [only.id] : draft.accountIds;
  const reach = useQuery(
    'incidents.reach',
    { accountIds: [...accountIds] },
    { enabled: accountIds.length > 0, keepPrevious: true },
  );
  const reached = accountIds.length > 0 ? (reach.data ?? []) : [];
  const personalData =
    draft.personalData ?? reached.some(({ students, staff: people }) => students + people > 0);
  const discoveredAt = instantOf(draft.day, draft.time, new Date());
  const complete =
    accountIds.length > 0 && discoveredAt !== null && draft.happened.trim().length >= STORY_LENGTH;
  const submit = useSubmit(complete, async () => {
    const { id, code, suspended } = await call('incidents.report', {
      accountIds: [...accountIds],
      kind: draft.kind,
      discoveredAt: discoveredAt ?? '',
      reporterStaffId: draft.reporterStaffId,
      happened: draft.happened,
      personalData,
      suspend: draft.suspend,
      follows,
    });
    noticeDone(t(suspended > 0 ? 'incidents.form.doneSuspended' : 'incidents.form.done', { code }));
    onDone(id);
  });
  return {
    draft: { ...draft, accountIds, personalData },
    change: (part: Partial<Draft>): void => {
      setDraft((before) => ({ ...before, ...part }));
    },
    dirty: draft.happened !== '' || draft.reporterStaffId !== null,
    manages,
    accounts: manages
      ? [
          ...(all.data ?? [])
            .filter(({ state }) => state !== 'revoked')
            .map(({ id, fullName, login }) => ({ value: id, label: `${fullName} – ${login}` })),
          ...(admin.data ?? [])
            .filter(({ state }) => state !== 'closed')
            .map(({ id, login }) => ({ value: id, label: t('incidents.form.adminAccount', { login }) })),
        ]
      : own.map(({ id, login }) => ({ value: id, label: login })),
    nothingToReport: !manages && mine.data !== undefined && own.length === 0,
    people: (staff.data ?? []).map(({ id, fullName, department }) => ({
      value: id,
      label: department === '' ? fullName : `${fullName} – ${department}`,
    })),
    reached,
    /** Admin accounts are shut on the central system only. */
    maySuspend: !reached.every(({ unit }) => unit) || reached.length === 0,
    momentWrong: discoveredAt === null,
    submit,
  };
}
