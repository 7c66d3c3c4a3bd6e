import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { killDuring } from '../support/faults/kill-operation.ts';
import { vaultToSign, type SignFound, type SignSaid } from '../support/faults/sign-operation.ts';

/** The customer asks for 200; every run of the checks takes as many as fit into a minute. */
const KILLS = Number(process.env['SO_TRUONG_SIGNING_KILLS'] ?? 40);
const PAPERS = 8;
/** Milliseconds until the first acknowledgement; after the first round it is measured. */
const FIRST_GUESS = 200;
/** Of that time, from the moment it begins to write: a batch of four takes about as long. */
const WITHIN = 2;

it(`a signature is whole or not there after each of ${KILLS} kills, and the acknowledged ones are there`, async () => {
  const folder = await vaultToSign(PAPERS);
  /** Acts that must be found, by paper, with the digest where it was told. */
  const known = new Map<string, { readonly acts: number; readonly sha256: string | null }>();
  let heard = 0;
  let unheard = 0;
  let typical = FIRST_GUESS;
  try {
    for (let number = 0; number <= KILLS; number += 1) {
      // One more office than kills: it looks at what the last kill has left.
      const last = number === KILLS;
      const killAfter = last ? 0 : Math.random() * WITHIN * typical;
      const { found, acknowledged, took } = await killDuring<SignFound, SignSaid>(folder, 'sign', {
        round: number,
        said: null,
        killAfter,
        after: last ? 'found' : 'begun',
      });
      // Nothing acknowledged: the machine is slower than thought.
      typical = took[0] ?? Math.max(typical, killAfter * 1.2);
      expect(found).toMatchObject({ missingActs: 0, valid: true, whole: true });
      expect(found.papers).toHaveLength(PAPERS);
      for (const { id, sha256, acts, torn } of found.papers) {
        expect(torn).toEqual([]);
        const before = known.get(id) ?? { acts: 0, sha256: null };
        // At most the act that the kill fell into.
        expect([before.acts, before.acts + 1]).toContain(acts);
        if (acts === before.acts) expect(sha256).toBe(before.sha256 ?? sha256);
        else unheard += 1;
        known.set(id, { acts, sha256 });
      }
      for (const { id, signed, sha256 } of acknowledged.flat()) {
        const { acts } = known.get(id)!;
        // A batch tells of each paper as it goes, and of all of them at its end.
        const told = (acts % 2 === 1) === signed;
        known.set(id, { acts: told ? acts : acts + 1, sha256 });
        if (!told) heard += 1;
      }
    }
    const acts = [...known.values()].reduce((sum, each) => sum + each.acts, 0);
    console.log(
      `${KILLS} kills: ${acts} signatures and returns, ${heard} acknowledged, ${unheard} done unheard`,
    );
    expect(heard).toBeGreaterThan(KILLS);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
