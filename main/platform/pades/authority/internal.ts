import type { Certificate } from '../certificate/certificate.ts';
import { NAME, partsOfType } from '../certificate/name.ts';

/** Stands in the organisational unit of every certificate of the school's own, so that nobody takes it for another. */
export const INTERNAL_UNIT = 'Chữ ký điện tử nội bộ';

/** Issued by a school's own authority, this one or another, or that authority itself. */
export const isInternal = ({ subject, issuer }: Certificate): boolean =>
  [subject, issuer].some((name) => partsOfType(name, NAME.unit).includes(INTERNAL_UNIT));

/** "Internal electronic signature, not qualified": an identifier of our own under 2.25 (ITU-T X.667, a random UUID). */
export const INTERNAL_POLICY = '2.25.12423147916730837055037939404315597020';

/** The last second before the same moment of a later year. */
export function yearsAfter(at: Date, years: number): Date {
  const later = new Date(at);
  later.setUTCFullYear(at.getUTCFullYear() + years);
  return new Date(later.getTime() - 1_000);
}
