import { navigate } from '../../app/router.ts';
import type { BookRef } from './book-types.ts';

/** Opens a request to correct one locked mark. */
export function askCorrection(
  { classId, subjectId, semester }: BookRef,
  studentId: string,
  column: string,
): void {
  navigate('/corrections', { new: [classId, subjectId, String(semester), studentId, column].join(':') });
}
