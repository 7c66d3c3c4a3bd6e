import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HIGH, isOver, LOW, tornIn, type CorrectionFound } from '../support/faults/correction-found.ts';
import {
  correctionStages,
  cutAndJudge,
  cutAndJump,
  everyCut,
  type Cut,
  type Stage,
} from '../support/faults/cut-correction.ts';

/** "all", or how many of them, evenly along the way; every run of the checks takes as many as fit into a minute. */
const WANTED = process.env['SO_TRUONG_CORRECTION_CUTS'] ?? '18';
const SEED = Number(process.env['SO_TRUONG_SEED'] ?? 20_261_122);
/** Milliseconds; all of them take about twenty minutes. */
const LIMIT = 3_600_000;
/** Vaults one process looks at. */
const A_LOT = 10;

/** A month and an hour back, within the three days of a grant, beyond them by an hour and by a year. */
const HOURS = [-720, -1, 71, 73, 8_760];

const folder = mkdtempSync(join(tmpdir(), 'so-truong-steps-'));
let stages: Stage[];
beforeAll(async () => {
  stages = await correctionStages(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it(
  `a correction cut off at a change of the disk (${WANTED}) is found before or behind that act, never between, and goes on to its end`,
  async () => {
    expect(stages.at(-1)!.over).toBe(2);
    for (const { found } of stages) expect(tornIn(found)).toEqual([]);
    const every = everyCut(stages);
    const cuts = WANTED === 'all' ? every : evenly(every, Number(WANTED));
    const count = Math.ceil(cuts.length / A_LOT);
    const lots = Array.from({ length: count }, (_lot, at) =>
      cuts.filter((_cut, index) => index % count === at),
    );
    const states = new Map<string, number>();
    const work = async () => {
      for (let lot = lots.shift(); lot; lot = lots.shift())
        for (const { found, end, faults, acknowledged, ...cut } of await cutAndJudge(stages, lot)) {
          const at = `${stages[cut.stage]!.changes[cut.at - 1] ?? 'acknowledged'} ${JSON.stringify(cut)}`;
          expect(faults, at).toEqual([]);
          expect(shapeOf(found), at).toEqual(shapeOf(expected(cut)));
          // Nothing is acknowledged before it is on the disk.
          expect(acknowledged.length, at).toBeLessThanOrEqual(actsDone(cut));
          expect(tornIn(end), at).toEqual([]);
          expect(overIn(end), at).toBe(stages[cut.stage]!.over + 1);
          const state = stateOf(found) ?? 'none';
          states.set(state, (states.get(state) ?? 0) + 1);
        }
    };
    await Promise.all([work(), work()]);
    const told = [...states].map(([state, times]) => `${state} ${times}`).join(', ');
    console.log(`${cuts.length} of ${every.length} cuts, ${stages.length - 1} steps; found as: ${told}`);
  },
  LIMIT,
);

it('a clock that jumped at the kill lengthens no grant: too late stays too late, too early waits', async () => {
  const typing = stages.findIndex(({ found }) => stateOf(found) === 'open');
  const jump = (stage: number, side: Cut['side']) =>
    cutAndJump(stages, { stage, at: stages[stage]!.changes.indexOf('COMMIT') + 1, side }, HOURS);
  const tried = (state: string, written = false) => ({
    state,
    written,
    mark: state === 'applied' ? LOW : HIGH,
  });
  const always = (state: string) => HOURS.map(() => ({ jumped: tried(state), right: tried(state) }));
  const opened = [
    { jumped: tried('open'), right: tried('applied', true) },
    { jumped: tried('open'), right: tried('applied', true) },
    { jumped: tried('applied', true), right: tried('applied') },
    { jumped: tried('expired'), right: tried('expired') },
    { jumped: tried('expired'), right: tried('expired') },
  ];
  expect(await jump(typing - 1, 'before')).toEqual(always('signing'));
  expect(await jump(typing - 1, 'after')).toEqual(opened);
  expect(await jump(typing, 'before')).toEqual(opened);
  expect(await jump(typing, 'after')).toEqual(always('applied'));
});

const stateOf = ({ corrections }: CorrectionFound) => corrections.at(-1)?.state;
const overIn = ({ corrections }: CorrectionFound) => corrections.filter(({ state }) => isOver(state)).length;

function evenly(cuts: readonly Cut[], count: number): Cut[] {
  const stride = cuts.length / count;
  const from = SEED % Math.ceil(stride);
  return Array.from({ length: count }, (_cut, at) => cuts[Math.floor(from + at * stride) % cuts.length]!);
}

/** Acts of the step that were on the disk: each ends with its COMMIT. */
function actsDone({ stage, at, side }: Cut): number {
  const made = stages[stage]!.changes.slice(0, side === 'after' ? at : at - 1);
  return made.filter((change) => change === 'COMMIT').length;
}

function expected(cut: Cut): CorrectionFound {
  const { found, changes } = stages[cut.stage]!;
  const done = actsDone(cut);
  const acts = changes.filter((change) => change === 'COMMIT').length;
  if (done === acts) return stages[cut.stage + 1]!.found;
  // Of the one step with several acts, each proof is an act of its own.
  const proofs = ['gradebook', 'test'].slice(0, done);
  const last = found.corrections.length - 1;
  return {
    ...found,
    corrections: found.corrections.map((each, at) => (at === last && done > 0 ? { ...each, proofs } : each)),
  };
}

/** Ids are new ones each time. */
const shapeOf = ({ corrections, ...found }: CorrectionFound) => ({
  ...found,
  corrections: corrections.map((each) => ({
    ...each,
    id: '',
    paper: each.paper && { ...each.paper, id: '' },
  })),
});
