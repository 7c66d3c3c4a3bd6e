/** Stands in the organisational unit of every certificate of the school's own, so that nobody takes it for another. */
export const INTERNAL_UNIT = 'Chữ ký điện tử nội bộ';

/** "Internal electronic signature, not qualified": an identifier of our own under 2.25 (ITU-T X.667, a random UUID). */
export const INTERNAL_POLICY = '2.25.12423147916730837055037939404315597020';

/** The last second before the same moment of a later year. */
export function yearsAfter(at: Date, years: number): Date {
  const later = new Date(at);
  later.setUTCFullYear(at.getUTCFullYear() + years);
  return new Date(later.getTime() - 1_000);
}
