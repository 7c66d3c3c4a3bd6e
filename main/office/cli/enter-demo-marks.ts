import { demoMarks, type DemoSchool } from '../demo/index.ts';
import type { Call } from './call.ts';
import { DEMO_TEACHER } from './demo-sign-in.ts';
import { withOffice } from './sign-in.ts';
import type { Terminal } from './terminal.ts';

/** A sign-in for the homeroom teacher of the first class, who teaches there and in the classes beside it. */
export async function addDemoTeacher(call: Call, demo: DemoSchool, password: string): Promise<void> {
  const { code, name } = demo.classes[0]!.homeroomTeacher;
  const person = (await call('staff.list', {})).find((each) => each.code === code && each.fullName === name);
  await call('users.create', {
    fullName: name,
    login: DEMO_TEACHER,
    staffId: person?.id ?? null,
    roles: ['homeroom-teacher', 'subject-teacher'],
    password,
  });
}

/** The teacher enters the own books, as only the assigned teacher may; gives how many marks. */
export function enterDemoMarks(terminal: Terminal, vaultDir: string, password: string): Promise<number> {
  return withOffice(terminal, vaultDir, async (call) => {
    await call('vault.unlock', { login: DEMO_TEACHER, password });
    let count = 0;
    for (const { classId, subjectId, mine } of await call('gradebook.books', { semester: 1 })) {
      if (!mine) continue;
      const book = { classId, subjectId, semester: 1 };
      const changes = demoMarks(await call('gradebook.open', book));
      count += (await call('gradebook.write', { ...book, how: 'typed', changes })).written.length;
    }
    return count;
  });
}
