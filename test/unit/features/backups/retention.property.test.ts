import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestFirst, outdated, type KeptCopy } from '../../../../main/features/backups/domain/retention.ts';
import { BACKUP_KINDS } from '../../../../preload/contract/vocabulary/backups.ts';
import '../../../support/property-seed.ts';

const copies = fc
  .array(fc.record({ kind: fc.constantFrom(...BACKUP_KINDS), day: fc.integer({ min: 0, max: 400 }) }), {
    maxLength: 60,
  })
  .map((drawn) =>
    drawn.map(({ kind, day }, index): KeptCopy => ({
      name: `copy-${index}`,
      kind,
      // The clock jumps to and fro; what the copies hold grows.
      madeAt: new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString(),
      epoch: Math.floor(index / 40),
      entries: 10 + (index % 40),
    })),
  );
const LIMITS = { daily: 7, weekly: 4 } as const;

describe('which copies have had their time', () => {
  it('leaves at most 7 daily and 4 weekly ones, always the newest, and never takes one made by hand', () => {
    fc.assert(
      fc.property(copies, (all) => {
        const gone = new Set(outdated(all));
        const kept = all.filter(({ name }) => !gone.has(name));
        for (const kind of BACKUP_KINDS) {
          const [had, has] = [all, kept].map((list) => list.filter((copy) => copy.kind === kind));
          if (kind === 'daily' || kind === 'weekly')
            expect(has!.length).toBe(Math.min(had!.length, LIMITS[kind]));
          if (kind === 'manual' || kind === 'move') expect(has).toEqual(had);
          // Whatever went is older than whatever stayed.
          for (const old of had!.filter(({ name }) => gone.has(name)))
            for (const young of has!) expect(newestFirst(young, old)).toBeLessThan(0);
        }
      }),
    );
  });

  it('never takes the copy that was made last, whatever the clock said', () => {
    fc.assert(
      fc.property(copies, (all) => {
        const last = all.at(-1);
        if (last) expect(outdated(all)).not.toContain(last.name);
      }),
    );
  });

  it('finds nothing more to take once it was followed', () => {
    fc.assert(
      fc.property(copies, (all) => {
        const gone = new Set(outdated(all));
        expect(outdated(all.filter(({ name }) => !gone.has(name)))).toEqual([]);
      }),
    );
  });
});
