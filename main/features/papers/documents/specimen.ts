import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { OfficialPaper } from './official-paper.ts';
import type { PaperPerson } from './paper-meta.ts';

/** Nobody: the names say so. */
export const SPECIMEN_PEOPLE = {
  officer: { fullName: 'Nguyễn Văn Mẫu', title: 'Cán bộ phụ trách CNTT', department: 'Tổ Văn phòng' },
  teacher: { fullName: 'Trần Thị Ví Dụ', title: 'Giáo viên', department: 'Tổ Khoa học xã hội' },
  deputy: { fullName: 'Phạm Văn Giả Định', title: 'Phó Hiệu trưởng', department: 'Ban giám hiệu' },
  head: { fullName: 'Lê Thị Thử', title: 'Hiệu trưởng', department: 'Ban giám hiệu' },
} as const satisfies Readonly<Record<string, PaperPerson>>;
const { officer: FIRST, teacher: SECOND } = SPECIMEN_PEOPLE;
const HEAD = SPECIMEN_PEOPLE.head.fullName;

type Form = Pick<OfficialPaper, 'name' | 'about' | 'dated' | 'addressee'> & { readonly minutes: boolean };
const minutes = (about: string): Form => ({
  name: 'BIÊN BẢN',
  about,
  dated: false,
  addressee: '',
  minutes: true,
});
const act = (name: string, about: string, addressee = ''): Form => ({
  name,
  about,
  dated: true,
  addressee,
  minutes: false,
});

function formOf(kind: PaperKind, title: string): Form {
  if (kind === 'bao-cao-su-co') return act('BÁO CÁO', 'Sự cố an ninh dữ liệu', 'Cơ quan quản lý cấp trên');
  return minutes(title.replace(/^Biên bản (\p{L})/u, (_whole, letter: string) => letter.toUpperCase()));
}

/** A paper of the common layout with invented people, to see a wording on. */
export function specimenPaper(
  frame: Pick<OfficialPaper, 'kind' | 'school' | 'meta' | 'template'>,
  title: string,
): OfficialPaper {
  const { minutes: isMinutes, ...form } = formOf(frame.kind, title);
  return {
    ...frame,
    ...form,
    opening: isMinutes ? { at: null, venue: frame.school.schoolName } : null,
    parties: isMinutes
      ? [
          { role: 'Đại diện nhà trường', person: FIRST },
          { role: 'Người liên quan', person: SECOND },
        ]
      : [],
    body: [
      {
        type: 'facts',
        rows: [
          ['Người liên quan', SECOND.fullName],
          ['Nội dung', 'Phần này do chương trình điền theo từng văn bản'],
        ],
      },
      { type: 'clauses' },
    ],
    closing: isMinutes
      ? ['Biên bản đã được đọc lại cho mọi người cùng nghe, thống nhất và cùng ký tên.']
      : [],
    signatures: [
      ...(isMinutes ? [{ field: 'BenNhan', role: 'NGƯỜI LIÊN QUAN', fullName: SECOND.fullName }] : []),
      { field: 'ThuTruong', role: 'THỦ TRƯỞNG ĐƠN VỊ', fullName: HEAD },
    ],
  };
}
