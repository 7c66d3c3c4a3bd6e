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
  reviewerIsHead: false,
  others: [],
  officer: person('Đỗ Quang Huy'),
  officerIsOther: true,
  head: person('Vũ Thị Minh Nguyệt'),
  people: [],
};
const wordsOf = (minutes: ReviewMinutes) => JSON.stringify(reviewMinutes(minutes).body);

it('the minutes of a review name whoever decided in the place of the reviewer', () => {
  const others = [{ fullName: 'Đỗ Quang Huy', rights: 5 }];
  expect(wordsOf({ ...MINUTES, others })).toContain(
    'Trong đó có quyền do người khác quyết định: Đỗ Quang Huy (5 quyền).',
  );
});

it('and nobody else where the reviewer decided everything', () => {
  expect(wordsOf(MINUTES)).not.toContain('Trong đó');
});

it('a namesake of the head signs besides the head; the head alone signs once', () => {
  const roles = (minutes: ReviewMinutes) => reviewMinutes(minutes).signatures.map(({ role }) => role);
  const namesake = { ...MINUTES, reviewer: person(MINUTES.head.fullName) };
  expect(roles(namesake)).toContain('NGƯỜI RÀ SOÁT');
  expect(roles({ ...namesake, reviewerIsHead: true })).not.toContain('NGƯỜI RÀ SOÁT');
});

it('an officer who is the reviewer or the head as well signs once', () => {
  const places = (officerIsOther: boolean) =>
    reviewMinutes({ ...MINUTES, officerIsOther }).signatures.map(({ field }) => field);
  expect(places(true)).toEqual(['NguoiRaSoat', 'CanBoPhuTrach', 'ThuTruong']);
  expect(places(false)).toEqual(['NguoiRaSoat', 'ThuTruong']);
});
