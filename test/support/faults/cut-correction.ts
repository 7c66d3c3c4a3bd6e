import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SchoolWithCorrections } from '../office/school-with-corrections.ts';
import type { Jumped } from './correction-clock-child.ts';
import type { CorrectionFound } from './correction-found.ts';
import type { Judged } from './correction-judge-child.ts';
import type { KillPoint } from './disk-steps.ts';
import { linesOf } from './lines-of.ts';

/** A step of the way, as it is without an accident. */
export interface Stage {
  /** The vault before it. */
  readonly folder: string;
  /** Then. */
  readonly found: CorrectionFound;
  /** Corrections that were over then. */
  readonly over: number;
  /** Changes of the disk that the step makes, in their order. */
  readonly changes: readonly string[];
}
/** A place on the way where the office is killed; beyond the last change = once the step was acknowledged. */
export interface Cut extends KillPoint {
  readonly stage: number;
}
export interface CutJudged extends Cut, Judged {
  readonly acknowledged: readonly object[];
}

const TWO_HOURS = 2 * 3_600_000;

/** A locked school and the vault before each step of two corrections; the last stage is the end. */
export async function correctionStages(folder: string): Promise<Stage[]> {
  const school = await SchoolWithCorrections.open(new Date(Date.now() - TWO_HOURS));
  await school.lock();
  await school.office.office.close();
  const vault = join(folder, 'vault');
  cpSync(school.office.folder, vault, { recursive: true });
  await school.close();
  const { lines } = await linesOf('correction-prepare-child.ts', [vault, folder]);
  return lines as Stage[];
}

/** Before and after each change of the disk, and after each acknowledgement. */
export function everyCut(stages: readonly Stage[]): Cut[] {
  return stages.slice(0, -1).flatMap(({ changes }, stage) => [
    ...changes.flatMap((_change, index) => [
      { stage, at: index + 1, side: 'before' as const },
      { stage, at: index + 1, side: 'after' as const },
    ]),
    { stage, at: changes.length + 1, side: 'before' as const },
  ]);
}

/** What becomes of the approved mark when the clock has jumped by so many hours at the moment of the kill. */
export async function cutAndJump(
  stages: readonly Stage[],
  cut: Cut,
  hours: readonly number[],
): Promise<Jumped[]> {
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-jump-'));
  try {
    const vault = join(folder, 'vault');
    await killAt(stages, cut, vault);
    const asked = hours.map((each) => {
      const copy = join(folder, String(each));
      cpSync(vault, copy, { recursive: true });
      return JSON.stringify([copy, each]);
    });
    const { lines } = await linesOf('correction-clock-child.ts', asked);
    return lines as Jumped[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The office at this stage, on a copy of its vault, killed there; gives what it had acknowledged. */
async function killAt(stages: readonly Stage[], cut: Cut, vault: string): Promise<readonly object[]> {
  cpSync(stages[cut.stage]!.folder, vault, { recursive: true });
  const { lines, signal } = await linesOf('correction-cut-child.ts', [vault, String(cut.at), cut.side]);
  if (signal !== 'SIGKILL') throw new Error(`not killed: ${JSON.stringify(cut)}`);
  return lines;
}

/** Kills one office after the other, each on its own copy; then one fresh process looks at all and goes on with them. */
export async function cutAndJudge(stages: readonly Stage[], cuts: readonly Cut[]): Promise<CutJudged[]> {
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-cut-'));
  try {
    const killed = [];
    for (const [number, cut] of cuts.entries()) {
      const vault = join(folder, String(number));
      killed.push({ vault, acknowledged: await killAt(stages, cut, vault), ...cut });
    }
    const asked = killed.map(({ vault, stage }) => JSON.stringify([vault, stages[stage]!.over + 1]));
    const { lines } = await linesOf('correction-judge-child.ts', asked);
    return killed.map((each, at) => ({ ...each, ...(lines[at] as Judged) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
