/**
 * Year-end levels of the subjects | tests of the scored ones (the first of the list) | qualities and abilities | result.
 * "—" = blank. Worked out by hand.
 */
export const PRIMARY_YEARS = [
  'T T T T | 9 9 | T T T | HTXS',
  'T T T T | 10 10 | T T T | HTXS',
  'T T T T | 9 10 | T T T | HTXS',
  'T T T T | 9 8 | T T T | HTT',
  'T T T T | 7 7 | T T T | HTT',
  'T T T T | 7 10 | T T T | HTT',
  'T T T T | 7 6 | T T T | HT',
  'T T T T | 5 5 | T T T | HT',
  'T T T T | 10 4 | T T T | CHT',
  'T T T T | 0 10 | T T T | CHT',
  'T T T H | 10 10 | T T T | HT',
  'H H H H | 5 5 | T T T | HT',
  'H H H H | 9 9 | Đ Đ Đ | HT',
  'T T T T | 10 10 | T T Đ | HT',
  'T T T T | 10 10 | Đ Đ Đ | HT',
  'H H H H | 5 5 | Đ Đ Đ | HT',
  'H H H H | 5 4 | Đ Đ Đ | CHT',
  'T T T C | 10 10 | T T T | CHT',
  'C C C C | 3 3 | C C C | CHT',
  'T T T T | 10 10 | T T C | CHT',
  'H H H H | 5 5 | Đ Đ C | CHT',
  'T T T — | 10 10 | T T T | —',
  'T T T T | 10 — | T T T | —',
  'T T T T | 10 10 | T T — | —',
  'T T | | T T | HTXS',
  'T H | | T T | HT',
  'H C | | T T | CHT',
] as const;

/** Result | result after guidance | what the principal decided | completion. */
export const COMPLETIONS = [
  'HTXS | — | — | completed',
  'HTT | — | — | completed',
  'HT | — | — | completed',
  'CHT | — | — | guided',
  'CHT | HT | — | completed',
  'CHT | CHT | — | —',
  'CHT | CHT | yes | completed-by-principal',
  'CHT | CHT | no | not-completed',
  'CHT | — | yes | completed-by-principal',
  'CHT | — | no | not-completed',
  'CHT | HT | no | completed',
  'HT | — | no | completed',
  'HT | CHT | no | completed',
  '— | — | yes | completed-by-principal',
  '— | — | no | not-completed',
  '— | — | — | —',
] as const;

/** Result | recognised by the class | title. */
export const PRIMARY_AWARDS = [
  'HTXS | — | Học sinh Xuất sắc',
  'HTXS | no | Học sinh Xuất sắc',
  'HTXS | yes | Học sinh Xuất sắc',
  'HTT | yes | Học sinh Hoàn thành tốt trong học tập và rèn luyện',
  'HTT | no | —',
  'HTT | — | —',
  'HT | yes | —',
  'CHT | yes | —',
  '— | yes | —',
] as const;
