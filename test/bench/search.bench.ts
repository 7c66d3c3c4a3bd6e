import { generateDemoSchool } from '../../main/office/demo/index.ts';
import { createHome } from '../../main/features/home/index.ts';
import { createPeople, peopleEntities } from '../../main/features/people/index.ts';
import { systemClock } from '../../main/kernel/clock.ts';
import { indexForSearch } from '../../main/platform/database/search-index.ts';
import { openTestDatabase } from '../support/office/open-test-database.ts';
import { noBooks } from '../support/office/school-in-database.ts';
import type { BenchContext } from './bench-context.ts';

const PEOPLE = 25_000;
const TYPED = [
  'n',
  'ng',
  'nguyen',
  'nguyễn thị',
  'huong',
  'tran van',
  'đ',
  'do ngoc',
  'le minh an',
  'pham 031',
];

/** Global search over 25,000 people, as typed letter by letter. */
export default async function searchBench(ctx: BenchContext): Promise<void> {
  const test = await openTestDatabase(peopleEntities);
  const { database, newId } = test;
  const { students } = generateDemoSchool();
  await database.write(test.context(), { action: 'bench.fill' }, (tx) => {
    for (let i = 0; i < PEOPLE; i += 1) {
      const student = students[(i * 7) % students.length]!;
      const text = `${student.fullName} ${String(3_100_000_000 + i)}`;
      indexForSearch(tx.sql, { kind: 'student', ref: newId(), title: student.fullName, detail: '', text });
    }
  });
  const people = createPeople({
    database,
    newId,
    clock: systemClock,
    beforeTransition: () => Promise.resolve(),
    effectOnBooks: noBooks,
  });
  const { handlers } = createHome({ database, people: people.api, tasks: [] });
  await ctx.measure(
    'search on 25,000 people',
    1000,
    async (run) => {
      await handlers['search.global']({ text: TYPED[run % TYPED.length]!, limit: 20 }, test.context());
    },
    10,
  );
  await test.close();
}
