import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CorrectionState } from '../../preload/contract/vocabulary/gradebook.ts';
import { isKept, isOver, tornIn, type CorrectionFound } from '../support/faults/correction-found.ts';
import type { Judged } from '../support/faults/correction-judge-child.ts';
import type { Said } from '../support/faults/correction-walk.ts';
import { killDuring } from '../support/faults/kill-operation.ts';
import { linesOf } from '../support/faults/lines-of.ts';
import { SchoolWithCorrections } from '../support/office/school-with-corrections.ts';

/** At any moment, also while somebody signs in or a page is half written; `correction-steps` has every step. */
const KILLS = Number(process.env['SO_TRUONG_CORRECTION_KILLS'] ?? 10);
/** Milliseconds after a step has begun to write. */
const WITHIN = 900;
const TWO_HOURS = 2 * 3_600_000;

it(`a correction stands still or goes on after each of ${KILLS} kills, and then to its end: exactly the approved value`, async () => {
  const school = await SchoolWithCorrections.open(new Date(Date.now() - TWO_HOURS));
  await school.lock();
  await school.office.office.close();
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-correction-'));
  cpSync(school.office.folder, folder, { recursive: true });
  await school.close();
  const told: Said[] = [];
  const states = new Set<CorrectionState>();
  const stillKept = (found: CorrectionFound) => {
    expect(tornIn(found)).toEqual([]);
    for (const said of told) expect(isKept(found, said), said.state).toBe(true);
    for (const { state } of found.corrections) states.add(state);
  };
  try {
    for (let number = 0; number < KILLS; number += 1) {
      const { found, acknowledged } = await killDuring<CorrectionFound, Said>(folder, 'correction', {
        round: number,
        said: null,
        killAfter: Math.random() * WITHIN,
        after: 'begun',
        script: 'correction-child.ts',
      });
      expect(found).toMatchObject({ missingActs: 0, valid: true, whole: true });
      stillKept(found);
      told.push(...acknowledged);
    }
    const goal = told.filter(({ state }) => isOver(state)).length + 1;
    const { lines } = await linesOf('correction-judge-child.ts', [JSON.stringify([folder, goal])]);
    const { found, end, faults } = lines[0] as Judged;
    expect(faults).toEqual([]);
    stillKept(found);
    expect(tornIn(end)).toEqual([]);
    expect(end.corrections.filter(({ state }) => state === 'applied').length).toBeGreaterThanOrEqual(goal);
    console.log(
      `${KILLS} kills: stood still as ${[...states].join(', ')}; ${told.length} steps acknowledged`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
