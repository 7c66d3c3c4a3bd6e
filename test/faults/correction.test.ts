import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CorrectionState } from '../../preload/contract/vocabulary/gradebook.ts';
import { isKept, tornIn, type CorrectionFound } from '../support/faults/correction-found.ts';
import { killDuring } from '../support/faults/kill-operation.ts';
import { SchoolWithCorrections } from '../support/office/school-with-corrections.ts';

interface Said {
  readonly id: string;
  readonly state: CorrectionState;
}
/** Ten rounds lead through a whole correction; every run of the checks takes as many as fit into a minute. */
const KILLS = Number(process.env['SO_TRUONG_CORRECTION_KILLS'] ?? 20);
/** Milliseconds after a step has begun to write; two to five steps fit. */
const WITHIN = 900;
const TWO_HOURS = 2 * 3_600_000;

it(`a correction goes on or stands still after each of ${KILLS} kills: exactly the approved value, or the old one`, async () => {
  const school = await SchoolWithCorrections.open(new Date(Date.now() - TWO_HOURS));
  await school.lock();
  await school.office.office.close();
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-correction-'));
  cpSync(school.office.folder, folder, { recursive: true });
  await school.close();
  let told: Said[] = [];
  const states = new Set<CorrectionState>();
  let applied = 0;
  try {
    for (let number = 0; number <= KILLS; number += 1) {
      const last = number === KILLS;
      const { found, acknowledged } = await killDuring<CorrectionFound, Said>(folder, 'correction', {
        round: number,
        said: null,
        killAfter: last ? 0 : Math.random() * WITHIN,
        after: last ? 'found' : 'begun',
        script: 'correction-child.ts',
      });
      expect(found).toMatchObject({ missingActs: 0, valid: true, whole: true });
      expect(tornIn(found)).toEqual([]);
      for (const said of told) expect(isKept(found, said), said.state).toBe(true);
      told = [...acknowledged];
      for (const { state } of found.corrections) states.add(state);
      applied = found.corrections.filter(({ state }) => state === 'applied').length;
    }
    console.log(`${KILLS} kills: ${applied} corrections applied, stood still as ${[...states].join(', ')}`);
    expect(applied).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
