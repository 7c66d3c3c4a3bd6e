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

/** "K" → "Khá"; '' stays ''. */
export function levelInWords(ruleSet: string, short: string): string {
  return WORDS[ruleSet]?.[short] ?? short;
}
