import { expect, it } from 'vitest';
import {
  reviewMinutes,
  type ReviewMinutes,
} from '../../../../main/features/access-reviews/documents/index.ts';

const person = (fullName: string) => ({ fullName, title: '', department: 'Tổ Toán' });
const MINUTES: ReviewMinutes = {
  venue: 'Trường THCS Mẫu',
  department: 'Tổ Toán',
  semester: 1,
  year: '2026-2027',
  reviewer: person('Nguyễn Thị Hương'),
  others: [],
  officer: person('Đỗ Quang Huy'),
  head: person('Vũ Thị Minh Nguyệt'),
  people: [],
};
const wordsOf = (minutes: ReviewMinutes) => JSON.stringify(reviewMinutes(minutes).body);

it('the minutes of a review name whoever decided in the place of the reviewer', () => {
  const others = [{ fullName: 'Đỗ Quang Huy', rights: 5 }];
  expect(wordsOf({ ...MINUTES, others })).toContain(
    'Trong đó, người quyết định không phải là người rà soát: Đỗ Quang Huy (5 quyền).',
  );
});

it('and nobody else where the reviewer decided everything', () => {
  expect(wordsOf(MINUTES)).not.toContain('Trong đó');
});
