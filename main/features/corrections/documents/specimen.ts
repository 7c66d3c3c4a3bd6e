import { SPECIMEN_PEOPLE, type PaperDraft, type SpecimenFrame } from '../../papers/index.ts';
import { minutesDraft } from './correction-minutes.ts';

/** Minutes about an invented student. */
export function correctionSpecimen({ school, meta }: Pick<SpecimenFrame, 'school' | 'meta'>): PaperDraft {
  const { officer, teacher, head } = SPECIMEN_PEOPLE;
  const student = 'Hoàng Thị Mẫu Đơn';
  return minutesDraft({
    at: meta.issuedAt,
    venue: school.schoolName,
    className: '7A1',
    subjectName: 'Toán',
    semester: 1,
    reasonKind: 'typing',
    reason: 'bài kiểm tra được 8,5 điểm, nhập nhầm thành 5,8',
    lateReason: '',
    reissue: null,
    standsIn: '',
    requester: teacher,
    officer,
    head: { person: head, role: 'HIỆU TRƯỞNG', delegation: '' },
    confirmed: { person: 'Đỗ Thị Giả Thử', at: meta.issuedAt, office: 'homeroom' },
    cells: [{ student, col: 'GK', before: '5,8', after: '8,5' }],
    refused: [],
    consequences: [{ name: student, about: 'semester', before: '6,9', after: '7,5' }],
    evidence: [
      { slot: 'gradebook', fileName: 'so-diem-ca-nhan.jpg', sha256: '0123456789abcdef'.repeat(4) },
      { slot: 'test', fileName: 'bai-kiem-tra.jpg', sha256: 'fedcba9876543210'.repeat(4) },
    ],
  });
}
