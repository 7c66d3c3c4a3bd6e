import { INCIDENT_PAPER_KINDS } from '../../../preload/contract/vocabulary/incidents.ts';
import type { Operation } from './operations.ts';

export interface IncidentFound {
  /** How often the story was told otherwise. */
  readonly told: number;
  /** Papers that count and are not signed, and those of them that say what the record no longer says. */
  readonly unsigned: number;
  readonly contradicting: number;
  /** Numbers that no paper bears. */
  readonly missing: number;
}
export interface IncidentSaid {
  readonly told: number;
}

const storyOf = (told: number): string => `Lần kể thứ ${String(told)}`;

/** The story of one incident is told otherwise again and again; its minutes and its letter follow in the same act. */
export const incident: Operation<IncidentFound, IncidentSaid> = {
  look: async ({ call }) => {
    const [known] = await call('incidents.list', {});
    if (!known) return { told: 0, unsigned: 0, contradicting: 0, missing: 0 };
    const { papers, happened } = await call('incidents.get', { id: known.id });
    const open = papers.filter(({ state }) => state === 'issued');
    const { registers } = await call('papers.numberRegister', { year: null });
    return {
      told: Number(/\d+$/u.exec(happened)?.[0] ?? 0),
      unsigned: open.length,
      contradicting: open.filter(({ faults }) => faults.length > 0).length,
      missing: registers.flatMap(({ missing }) => missing).length,
    };
  },
  work: async ({ call, begun }) => {
    const [known] = await call('incidents.list', {});
    if (!known) {
      const selection = { all: true, department: null, staffIds: [] };
      const { ids } = await call('accounts.create', { selection, logins: {}, sharedReason: '' });
      const { id } = await call('incidents.report', {
        accountIds: [ids[0]!],
        kind: 'lost',
        discoveredAt: new Date(Date.now() - 60_000).toISOString(),
        reporterStaffId: null,
        happened: storyOf(0),
        personalData: true,
        suspend: false,
        follows: null,
      });
      await call('incidents.papers', { id, kinds: [...INCIDENT_PAPER_KINDS] });
      return { told: 0 };
    }
    const { id } = known;
    // A kill may have fallen between the report and its papers.
    const { papers } = await call('incidents.get', { id });
    if (papers.length === 0) await call('incidents.papers', { id, kinds: [...INCIDENT_PAPER_KINDS] });
    const { version, happened, personalData, discoveredAt } = await call('incidents.get', { id });
    const told = Number(/\d+$/u.exec(happened)?.[0] ?? 0) + 1;
    begun();
    await call('incidents.edit', {
      id,
      version,
      happened: storyOf(told),
      personalData,
      discoveredAt,
      reason: 'Kể lại',
    });
    return { told };
  },
};
