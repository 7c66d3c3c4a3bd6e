/**
 * Scored subjects ("6×8.0" = six times) | comment subjects that are Chưa đạt | level by the table | after the adjustment | the
 * case nobody has settled. Worked out by hand.
 */
export const LEVELS = [
  // The examples of the rules.
  '7×8.5 4.0 | 0 | Đạt | Khá',
  '7×8.5 3.0 | 0 | Chưa đạt | Đạt',
  '7×8.5 6.0 | 0 | Khá | Khá',
  '6×8.5 4.0 4.0 | 0 | Đạt | Đạt',
  '6×8.5 3.0 3.0 | 0 | Chưa đạt | Chưa đạt',
  '8×8.5 | 1 | Đạt | Đạt | comment-subject',
  // Each threshold of the table, at it and a tenth below.
  '8×8.0 | 0 | Tốt | Tốt',
  '6×8.0 2×6.5 | 0 | Tốt | Tốt',
  '6×8.0 2×6.4 | 0 | Khá | Khá',
  '6×8.0 6.5 6.4 | 0 | Khá | Khá',
  '5×8.0 3×6.5 | 0 | Khá | Khá',
  '5×8.0 3×7.9 | 0 | Khá | Khá',
  '7×7.9 8.0 | 0 | Khá | Khá',
  '8×6.5 | 0 | Khá | Khá',
  '6×6.5 2×5.0 | 0 | Khá | Khá',
  '6×8.0 2×5.0 | 0 | Khá | Khá',
  '6×6.5 5.0 4.9 | 0 | Đạt | Đạt',
  '5×6.5 3×6.4 | 0 | Đạt | Đạt',
  '6×6.4 2×10 | 0 | Đạt | Đạt',
  '5×10 3×5.0 | 0 | Đạt | Đạt',
  '8×5.0 | 0 | Đạt | Đạt',
  '6×5.0 2×3.5 | 0 | Đạt | Đạt',
  '6×5.0 3.5 3.4 | 0 | Chưa đạt | Chưa đạt',
  '5×5.0 3×4.9 | 0 | Chưa đạt | Chưa đạt',
  '6×8.0 2×10 | 0 | Tốt | Tốt',
  '10×10 | 0 | Tốt | Tốt',
  // One subject pulls down, from Tốt.
  '7×8.5 4.9 | 0 | Đạt | Khá',
  '7×8.5 5.0 | 0 | Khá | Khá',
  '7×8.5 3.5 | 0 | Đạt | Khá',
  '7×8.5 3.4 | 0 | Chưa đạt | Đạt',
  '7×8.5 0 | 0 | Chưa đạt | Đạt',
  '6×8.0 6.5 3.0 | 0 | Chưa đạt | Đạt',
  '6×9.0 6.5 3.5 | 0 | Đạt | Khá',
  '9×8.2 4.9 | 0 | Đạt | Khá',
  '11×8.0 3.4 | 0 | Chưa đạt | Đạt',
  // One subject pulls down, from Khá: only two levels count.
  '6×8.0 6.4 3.0 | 0 | Chưa đạt | Đạt',
  '6×8.0 6.4 4.0 | 0 | Đạt | Đạt',
  '6×9.0 6.4 3.5 | 0 | Đạt | Đạt',
  '7×6.5 3.0 | 0 | Chưa đạt | Đạt',
  '7×6.5 4.0 | 0 | Đạt | Đạt',
  '7×7.0 3.0 | 0 | Chưa đạt | Đạt',
  '6×6.5 5.0 3.4 | 0 | Chưa đạt | Đạt',
  '5×8.0 2×7.0 3.0 | 0 | Chưa đạt | Đạt',
  // Two subjects pull down: no adjustment.
  '6×8.5 4.0 3.0 | 0 | Chưa đạt | Chưa đạt',
  '6×6.5 4.9 3.4 | 0 | Chưa đạt | Chưa đạt',
  '7×8.5 4.0 | 1 | Đạt | Đạt',
  '7×8.5 3.0 | 1 | Chưa đạt | Chưa đạt',
  '8×8.5 | 2 | Chưa đạt | Chưa đạt',
  // Comment subjects.
  '8×7.0 | 1 | Đạt | Đạt',
  '8×5.0 | 1 | Đạt | Đạt',
  '8×5.0 | 2 | Chưa đạt | Chưa đạt',
  '8×9.5 | 4 | Chưa đạt | Chưa đạt',
  // Enough high subjects only if the low one is counted among them.
  '5×6.5 2×6.4 3.4 | 0 | Chưa đạt | Chưa đạt | count',
  '5×8.0 2×7.0 4.0 | 0 | Đạt | Đạt | count',
  '5×8.0 4.0 | 0 | Chưa đạt | Chưa đạt | count',
  '5×10 5.0 | 0 | Đạt | Đạt | count',
  // Few subjects.
  '6×8.0 | 0 | Tốt | Tốt',
  '6×5.0 | 0 | Đạt | Đạt',
  '5×10 | 0 | Chưa đạt | Chưa đạt',
] as const;
