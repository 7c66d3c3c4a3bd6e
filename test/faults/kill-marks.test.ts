import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOffice } from '../support/faults/start-office.ts';
import { SchoolWithMarks } from '../support/office/school-with-marks.ts';

const ROUNDS = 8;
/** Marks typed before the kill, at least; it falls into one of those after. */
const TYPED = 5;

let school: SchoolWithMarks;
beforeAll(async () => {
  school = await SchoolWithMarks.open();
});
afterAll(() => school.close());

/** Types until it is killed somewhere in the middle of a write; gives what was acknowledged. */
function typeAndKill(round: number): Promise<(readonly [string, number])[]> {
  return new Promise((resolve, reject) => {
    const { folder } = school.office;
    const child = startOffice('marks-child.ts', [folder, 'huong', school.classId, school.subjectId]);
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const lines = out.split('\n').length - 1;
      // A moment that is another one each time, anywhere between two acknowledgements.
      if (lines > TYPED + round) setTimeout(() => child.kill('SIGKILL'), round % 4);
    });
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(errors));
      const lines = out.slice(0, out.lastIndexOf('\n')).split('\n').slice(1);
      resolve(lines.map((line) => [line.slice(0, 36), Number(line.slice(37))] as const));
    });
  });
}

describe('a program that is killed while marks are typed', () => {
  it('has lost none that was acknowledged, and each has its event', async () => {
    await school.office.office.close();
    for (let round = 0; round < ROUNDS; round += 1) {
      const acknowledged = await typeAndKill(round);
      expect(acknowledged.length).toBeGreaterThanOrEqual(TYPED);
      await school.as('teacher');
      const { students } = await school.open();
      const said = new Map(acknowledged);
      let ahead = 0;
      for (const { id, values } of students) {
        const now = values[0] as number;
        const last = said.get(id);
        // What was being written when the kill fell may be there or not.
        if (last !== undefined && now !== last) {
          expect(now).toBe((last % 100) + 1);
          ahead += 1;
        }
        const cell = { ...school.book(), studentId: id, col: 'tx1' };
        const [event] = (await school.office.call('gradebook.cell', cell)).events;
        if (last !== undefined) expect(event).toMatchObject({ after: now });
      }
      expect(ahead).toBeLessThanOrEqual(1);
      await school.office.office.close();
    }
    await school.as('teacher');
  });
});
