/** The semester of what concerns a whole year. */
export const WHOLE_YEAR = 3;

/** "Học kỳ I", "Cả năm". */
export function periodInWords(semester: number): string {
  return semester === WHOLE_YEAR ? 'Cả năm' : `Học kỳ ${semester === 1 ? 'I' : 'II'}`;
}

/** "Học kỳ I, năm học 2026-2027". */
export function periodAndYear(semester: number, yearName: string): string {
  return `${periodInWords(semester)}, năm học ${yearName}`;
}
