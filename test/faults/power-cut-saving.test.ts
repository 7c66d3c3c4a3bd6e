import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DiskModel } from '../support/faults/power-cut/disk-model.ts';
import { recordChanges } from '../support/faults/power-cut/record.ts';
import type { Change } from '../support/faults/power-cut/recording.ts';

const CHILD = join(import.meta.dirname, '../support/faults/power-cut/saving-child.ts');
const TURNS = 6;
const LENGTH = 200_000;
/** Chance decides what an unsynced write leaves: each moment is cut several times. */
const CUTS_EACH = 10;

let scratch: string;
let start: string;
let changes: Change[];

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'so-truong-power-saving-'));
  const folder = join(scratch, 'watched');
  start = join(scratch, 'start');
  for (const place of [folder, start]) {
    mkdirSync(place);
    writeFileSync(join(place, 'slip.pdf'), Buffer.alloc(LENGTH));
  }
  changes = await recordChanges(folder, scratch, CHILD, [folder, String(TURNS), String(LENGTH)]);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it('after a power cut at any moment the saved file is the old or the new one, and the new one once it is done', () => {
  const disk = new DiskModel(start);
  let done = 0;
  for (let moment = 0; moment <= changes.length; moment += 1) {
    for (let cut = 0; cut < CUTS_EACH; cut += 1) {
      const folder = join(scratch, 'cut');
      disk.cut(folder, Math.random);
      const found = readFileSync(join(folder, 'slip.pdf'));
      const turn = found[0]!;
      expect([done, done + 1]).toContain(turn);
      expect(found.equals(Buffer.alloc(LENGTH - turn, turn))).toBe(true);
      rmSync(folder, { recursive: true });
    }
    const change = changes[moment];
    if (!change) continue;
    disk.apply(change);
    if (change.kind === 'write' && change.path.endsWith('/done')) done = change.bytes[0]!;
  }
  expect(done).toBe(TURNS);
});
