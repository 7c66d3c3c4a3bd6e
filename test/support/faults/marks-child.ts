// A teacher who types one mark after the other until the program is killed; each line is what the office acknowledged.
import { writeSync } from 'node:fs';
import { callOf, type Call } from '../../../main/office/cli/call.ts';
import { officeOn } from '../office/open-test-office.ts';
import { ownPassword } from '../office/signed-in-as.ts';

const [folder = '', login = '', classId = '', subjectId = ''] = process.argv.slice(2);
const book = { classId, subjectId, semester: 1 };
const call: Call = callOf(officeOn(folder));
await call('vault.unlock', { login, password: ownPassword(login) });
const { students, columns } = await call('gradebook.open', book);
const at = columns.findIndex(({ key }) => key === 'tx1');
const marks = students.map(({ values }) => values[at] ?? null);
writeSync(1, 'ready\n');
for (let turn = 0; ; turn += 1) {
  const place = turn % students.length;
  const studentId = students[place]!.id;
  const before = marks[place] ?? null;
  const after = (Number(before ?? 0) % 100) + 1;
  const change = { studentId, col: 'tx1', before, after, reason: '' };
  const { written } = await call('gradebook.write', { ...book, how: 'typed', changes: [change] });
  if (written.length !== 1) throw new Error('refused');
  marks[place] = after;
  writeSync(1, `${studentId} ${String(after)}\n`);
}
