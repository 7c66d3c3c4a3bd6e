/** What a paper's head says about the school. */
export interface SchoolOnPaper {
  readonly superiorBody: string;
  readonly schoolName: string;
  /** Last part of a symbol: "THCSDQ". */
  readonly abbreviation: string;
  /** Before the date: "Thủy Nguyên". */
  readonly place: string;
}

export interface SchoolSource {
  readonly name: string;
  readonly superiorBody: string;
  readonly commune: string;
  readonly abbreviation: string;
}

/** To write on by pen, where the school has not told the program; kept in a paper's content as what it was issued with. */
const BODY_BY_PEN = '.'.repeat(40);
const PLACE_BY_PEN = '.'.repeat(22);

/** The place is the commune's name without its level and without what follows it: "phường Thủy Nguyên" → "Thủy Nguyên" (NĐ 30/2020 Phụ lục I). */
export function schoolOnPaper(school: SchoolSource): SchoolOnPaper {
  const [commune = ''] = school.commune.split(',');
  const place = commune.replace(/^(?:(?:phường|xã|thị trấn|đặc khu)\s+|[px]\.\s*)/iu, '').trim();
  return {
    superiorBody: school.superiorBody || BODY_BY_PEN,
    schoolName: school.name,
    abbreviation: school.abbreviation,
    place: place || commune || PLACE_BY_PEN,
  };
}
