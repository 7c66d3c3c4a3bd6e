import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommandLine } from '../../main/office/cli/run.ts';

const semester = { tx: ['8', '8', '8'], gk: '8', ck: '8' };
const subjects = Object.fromEntries(
  ['TOAN', 'VAN', 'NN1', 'GDCD', 'LSDL', 'KHTN'].map((code) => [
    code,
    { kind: 'scored', periodsPerYear: 70, hk1: semester, hk2: semester },
  ]),
);
const student = (id: string, absences: number, grade?: number) => ({
  ...{ id, absences, subjects, conduct: { hk1: 'Tốt', hk2: 'Tốt' } },
  ...(grade === undefined ? {} : { grade }),
});

it('the grade says what a year ends in: nobody is promoted out of the last one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-words-'));
  try {
    const file = join(folder, 'marks.json');
    const students = [student('HS08', 46), student('HS09', 46, 9), student('HS12', 3, 12)];
    writeFileSync(file, JSON.stringify({ ruleset: 'TT22', students }));
    let out = '';
    const exit = await runCommandLine({
      args: ['grades', 'compute', file],
      environment: {},
      out: (text) => (out += text),
      say: () => undefined,
    });
    expect(exit).toBe(0);
    const told = (id: string) =>
      out.split('\n').filter((line, at, all) => line.startsWith(id) || all[at - 1]?.startsWith(id));
    expect(told('HS08').join('\n')).toMatch(/\tChưa được lên lớp\t.*\n {2}Chưa được lên lớp: nghỉ 46 buổi/u);
    expect(told('HS09').join('\n')).toMatch(
      /\tChưa hoàn thành chương trình THCS\t.*\n {2}Chưa hoàn thành chương trình THCS: nghỉ 46 buổi/u,
    );
    expect(told('HS12').join('\n')).toContain('\tHoàn thành chương trình THPT\t');
    expect(told('HS12').join('\n')).not.toContain('lên lớp');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
