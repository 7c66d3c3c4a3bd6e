/** Semester I | semester II | conduct of the year: all sixteen, read from the article. */
export const CONDUCT_YEARS = [
  'Tốt | Tốt | Tốt',
  'Khá | Tốt | Tốt',
  'Đạt | Tốt | Khá',
  'Chưa đạt | Tốt | Khá',
  'Tốt | Khá | Khá',
  'Khá | Khá | Khá',
  'Đạt | Khá | Khá',
  'Chưa đạt | Khá | Đạt',
  'Tốt | Đạt | Khá',
  'Khá | Đạt | Đạt',
  'Đạt | Đạt | Đạt',
  'Chưa đạt | Đạt | Đạt',
  'Tốt | Chưa đạt | Chưa đạt',
  'Khá | Chưa đạt | Chưa đạt',
  'Đạt | Chưa đạt | Chưa đạt',
  'Chưa đạt | Chưa đạt | Chưa đạt',
] as const;

/** Conduct of the year | learning of the year | half-days absent | what follows. "—" = not there yet. */
export const PROMOTIONS = [
  'Tốt | Tốt | 0 | promoted',
  'Đạt | Đạt | 45 | promoted',
  'Đạt | Đạt | 46 | absent-too-long',
  'Tốt | Tốt | 46 | absent-too-long',
  'Tốt | Tốt | 200 | absent-too-long',
  'Khá | Đạt | 10 | promoted',
  'Đạt | Khá | 44 | promoted',
  'Đạt | Chưa đạt | 0 | retest',
  'Tốt | Chưa đạt | 45 | retest',
  'Tốt | Chưa đạt | 46 | absent-too-long',
  'Chưa đạt | Đạt | 0 | conduct-training',
  'Chưa đạt | Tốt | 3 | conduct-training',
  'Chưa đạt | Tốt | 46 | absent-too-long',
  'Chưa đạt | Chưa đạt | 0 | conduct-then-retest',
  'Chưa đạt | Chưa đạt | 46 | absent-too-long',
  '— | Tốt | 0 | —',
  'Tốt | — | 0 | —',
  'Tốt | Tốt | — | —',
  '— | — | — | —',
] as const;

/** Scored subjects of the year | conduct | learning | title. */
export const AWARDS = [
  '6×9.0 2×6.5 | Tốt | Tốt | Học sinh Xuất sắc',
  '8×9.0 | Tốt | Tốt | Học sinh Xuất sắc',
  '8×10 | Tốt | Tốt | Học sinh Xuất sắc',
  '5×9.0 3×8.9 | Tốt | Tốt | Học sinh Giỏi',
  '6×8.9 2×10 | Tốt | Tốt | Học sinh Giỏi',
  '6×8.0 2×6.5 | Tốt | Tốt | Học sinh Giỏi',
  '6×9.0 2×6.4 | Tốt | Khá | —',
  '8×9.5 | Khá | Tốt | —',
  '8×9.5 | Đạt | Tốt | —',
  '8×9.5 | Chưa đạt | Tốt | —',
  '8×7.0 | Tốt | Khá | —',
  '8×5.0 | Tốt | Đạt | —',
] as const;

/** Kind | periods a year | regular marks a semester. */
export const REQUIRED_MARKS = [
  'scored | 1 | 2',
  'scored | 17 | 2',
  'scored | 34 | 2',
  'scored | 35 | 2',
  'scored | 36 | 3',
  'scored | 52 | 3',
  'scored | 69 | 3',
  'scored | 70 | 3',
  'scored | 71 | 4',
  'scored | 105 | 4',
  'scored | 140 | 4',
  'scored | 245 | 4',
  'comment | 35 | 2',
  'comment | 70 | 2',
  'comment | 105 | 2',
] as const;

/** Regular | mid-term | final | semester; two regular ones are required, "—" = blank. */
export const COMMENT_SEMESTERS = [
  'Đ Đ | Đ | Đ | Đ',
  'Đ CĐ | Đ | Đ | CĐ',
  'CĐ Đ | Đ | Đ | CĐ',
  'Đ Đ | CĐ | Đ | CĐ',
  'Đ Đ | Đ | CĐ | CĐ',
  'CĐ CĐ | CĐ | CĐ | CĐ',
  'Đ Đ Đ | Đ | Đ | Đ',
  'Đ Đ CĐ | Đ | Đ | CĐ',
  'Đ | Đ | Đ | —',
  'Đ — | Đ | Đ | —',
  'CĐ | Đ | Đ | —',
  'Đ Đ | — | Đ | —',
  'Đ Đ | Đ | — | —',
  '— — | — | — | —',
] as const;
