import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { SPECIMEN_PEOPLE, type PaperDraft, type SpecimenFrame } from '../../papers/index.ts';
import { lockMinutesDraft } from './lock-minutes.ts';
import { releaseDecisionDraft } from './release-decision.ts';

const DAY_MS = 86_400_000;

/** Two invented books, locked or opened for three days. */
export function lockSpecimen({ kind, school, schoolYear, meta }: SpecimenFrame): PaperDraft {
  const { head } = SPECIMEN_PEOPLE;
  const book = {
    classId: '',
    subjectId: 'x',
    part: 'marks',
    col: null,
    studentId: null,
    student: '',
  } as const;
  const units = [
    { ...book, className: '6A1', subjectName: 'Toán' },
    { ...book, className: '6A2', subjectName: 'Ngữ văn' },
  ];
  if (kind === 'quyet-dinh-mo-so') {
    return releaseDecisionDraft({
      locks: units.map((unit) => ({ ...unit, semester: 1 })),
      reason: 'Bổ sung điểm kiểm tra bù',
      againAt: new Date(Date.parse(meta.issuedAt) + 3 * DAY_MS).toISOString(),
      yearName: schoolYear,
      head: head.fullName,
    });
  }
  return lockMinutesDraft({
    ...{ school, yearName: schoolYear, semester: 1, lockedAt: meta.issuedAt },
    ...{ askedBy: head.fullName, reason: 'Kết thúc học kỳ I', head: head.fullName },
    digest: sha256Hex('mẫu'),
    follows: [],
    units: units.map((unit) => ({ ...unit, digest: sha256Hex(unit.className), filled: 280, missing: 0 })),
  });
}
