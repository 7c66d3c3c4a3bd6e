const DAY_MS = 86_400_000;
const DAYS_BEFORE_EXAM = 7;

/** Last day to correct: one week before the semester exam (QĐ 20/QĐ-THCS §7.2, applying QĐ 1323/QĐ-SGDĐT). */
export function lastDayToCorrect(examDay: string | null): string | null {
  if (examDay === null) return null;
  return new Date(Date.parse(`${examDay}T00:00:00Z`) - DAYS_BEFORE_EXAM * DAY_MS).toISOString().slice(0, 10);
}

/** `day`: the Vietnamese calendar day the request was handed in. Without an exam in the calendar nothing is late. */
export function isLate(lastDay: string | null, day: string): boolean {
  return lastDay !== null && day > lastDay;
}
