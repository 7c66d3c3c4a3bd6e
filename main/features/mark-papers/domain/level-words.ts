/** Parents read words, not the short forms of the gradebook (Thông tư 22/2021, Thông tư 27/2020). */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  TT22: { T: 'Tốt', K: 'Khá', Đ: 'Đạt', CĐ: 'Chưa đạt' },
  TT27: {
    HTXS: 'Hoàn thành xuất sắc',
    HTT: 'Hoàn thành tốt',
    HT: 'Hoàn thành',
    CHT: 'Chưa hoàn thành',
  },
};
/** Last grades of primary, lower and upper secondary school. */
const LAST_GRADES = [5, 9, 12];

/** "K" → "Khá"; '' stays ''. */
export function levelInWords(ruleSet: string, short: string): string {
  return WORDS[ruleSet]?.[short] ?? short;
}

/** '' while it is not known. */
export function promotionInWords(promoted: boolean | null, grade: number): string {
  if (promoted === null) return '';
  if (LAST_GRADES.includes(grade))
    return promoted ? 'Hoàn thành chương trình cấp học' : 'Chưa hoàn thành chương trình cấp học';
  return promoted ? 'Được lên lớp' : 'Chưa được lên lớp';
}
