import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AuditEntry } from '../../../../renderer/features/audit/named-entries.ts';
import { entriesToPrint } from '../../../../renderer/features/audit/print-entries.ts';

const EVERYTHING = { action: '', actor: '', outcome: '', fromDay: '', toDay: '' } as const;

/** An office whose log has this many entries, answering a page at a time as the real one does. */
function logOf(total: number): void {
  const answer = ({ beforeSeq, limit }: { beforeSeq: number | null; limit: number }) => {
    const newest = (beforeSeq ?? total + 1) - 1;
    const entries = Array.from(
      { length: Math.min(limit, newest) },
      (_unused, at) => ({ seq: newest - at }) as AuditEntry,
    );
    return { ok: true, value: { entries, names: {}, total, actions: [] } };
  };
  vi.stubGlobal('window', { bridge: { invoke: async (_method: string, input: never) => answer(input) } });
}
afterEach(() => vi.unstubAllGlobals());

describe('printing the log', () => {
  it('prints everything that fits the filter, not only what is loaded', async () => {
    logOf(2_500);
    const { rows, note } = await entriesToPrint(EVERYTHING);
    expect([rows.length, rows[0]?.seq, rows.at(-1)?.seq, note]).toEqual([2_500, 2_500, 1, '']);
  });

  it('stops at the limit and says on the paper what is missing', async () => {
    logOf(7_200);
    const { rows, note } = await entriesToPrint(EVERYTHING);
    expect(rows).toHaveLength(5_000);
    expect(note).toContain('Chỉ in 5.000 dòng mới nhất trong 7.200 dòng');
  });
});
