import { SPECIMEN_PEOPLE, type PaperDraft, type SpecimenFrame } from '../../papers/index.ts';
import { countByTeacher } from '../domain/count-by-teacher.ts';
import { monthInWords } from '../domain/months-of-year.ts';
import { monthlyPackDraft } from './monthly-pack.ts';

/** Two invented edits, one of them under minutes. */
export function packSpecimen({ schoolYear, meta }: Pick<SpecimenFrame, 'schoolYear' | 'meta'>): PaperDraft {
  const { officer, teacher, head } = SPECIMEN_PEOPLE;
  const book = {
    className: '7A1',
    subjectName: 'Toán',
    semester: 1,
    teacher: teacher.fullName,
    at: meta.issuedAt,
  };
  const common = { ...book, teacherId: 'x', emptiedAt: '', window: '' };
  const edits = [
    {
      ...{ ...common, student: 'Hoàng Thị Mẫu Đơn', col: 'TX2', before: '7,5', after: '5,7', minutes: '' },
      ...{ direction: 'down' as const, how: 'typed' as const, explanation: 'Nhập nhầm thứ tự chữ số' },
    },
    {
      ...{ ...common, student: 'Trần Văn Ví Dụ', col: 'GK', before: '5,8', after: '8,5', minutes: '01/BBSĐ' },
      ...{ direction: 'up' as const, how: 'correction' as const, explanation: '' },
    },
  ];
  return monthlyPackDraft({
    month: monthInWords(meta.issuedAt.slice(0, 7)),
    yearName: schoolYear,
    meetingDay: null,
    edits,
    teachers: countByTeacher(edits),
    central: null,
    author: officer,
    head: head.fullName,
  });
}
