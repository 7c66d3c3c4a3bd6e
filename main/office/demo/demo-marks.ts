import type { InputOf, OutputOf } from '../../../preload/contract/index.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

type Book = OutputOf<'gradebook.open'>;
type Change = InputOf<'gradebook.write'>['changes'][number];

const REMARKS = [
  'Chăm học, tiến bộ rõ rệt.',
  'Cần luyện viết cẩn thận hơn.',
  'Tích cực phát biểu xây dựng bài.',
];
/** What is not there yet in the middle of the semester. */
const TO_COME: readonly string[] = ['ck', 'ren-luyen'];

/** Marks of the middle of semester I: nothing of its end, and a blank here and there. */
export function demoMarks(book: Book, seed = 2026): Change[] {
  const random = seededRandom(seed + book.students.length + book.columns.length);
  return book.students.flatMap(({ id, values }) => {
    const ability = 45 + random.below(45);
    return book.columns.flatMap(({ key, kind }, at): Change[] => {
      const after = TO_COME.includes(key) || values[at] !== null ? null : valueOf(kind, ability, random);
      return after === null ? [] : [{ studentId: id, col: key, before: null, after, reason: '' }];
    });
  });
}

function valueOf(
  kind: Book['columns'][number]['kind'],
  ability: number,
  random: SeededRandom,
): number | string | null {
  if (random.below(25) === 0) return null;
  if (kind === 'mark') return Math.min(100, ability + random.below(5) * 5 - 10 + random.below(5));
  if (kind === 'pass') return 1;
  if (kind === 'count') return random.below(4);
  if (kind === 'text') return random.below(6) === 0 ? random.pick(REMARKS) : null;
  return null;
}
