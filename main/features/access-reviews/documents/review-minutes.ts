import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import type { OfficialPaper, PaperPerson } from '../../papers/index.ts';

export interface ReviewMinutes {
  readonly venue: string;
  readonly department: string;
  readonly semester: number;
  readonly year: string;
  readonly reviewer: PaperPerson;
  /** The head of the school may be the reviewer, too; nobody signs twice. */
  readonly reviewerIsHead: boolean;
  /** Who decided in the reviewer's place, and how many rights. */
  readonly others: readonly { readonly fullName: string; readonly rights: number }[];
  readonly officer: PaperPerson;
  /** Neither the reviewer nor the head, who may both be the officer as well. */
  readonly officerIsOther: boolean;
  readonly head: PaperPerson;
  readonly people: readonly {
    readonly fullName: string;
    readonly login: string;
    readonly kept: readonly string[];
    /** Each with its reason: "Toán lớp 6A1 (đã đổi phân công)". */
    readonly withdrawn: readonly string[];
  }[];
}

export const REVIEW_TEMPLATE: PaperTemplate = {
  headerLines: [],
  legalBasis: [],
  sections: [
    {
      heading: 'II. TRÁCH NHIỆM',
      clauses: [
        '1. Quyền giữ lại phù hợp với nhiệm vụ được phân công; người giữ tài khoản tiếp tục chịu trách nhiệm như biên bản bàn giao và bản cam kết đã ký.',
        '2. Quyền thu hồi chấm dứt kể từ thời điểm ghi trong sổ; cán bộ phụ trách CNTT gỡ quyền trên hệ thống trung tâm và lập biên bản điều chỉnh quyền.',
      ],
    },
  ],
  extraWitnesses: [],
  recipients: ['Như các bên;', 'Lưu: VT, hồ sơ tài khoản.'],
};

/** Nobody stands on a paper for what somebody else decided. */
function decidedByOthers(others: ReviewMinutes['others']): OfficialPaper['body'] {
  if (others.length === 0) return [];
  const who = others.map(({ fullName, rights }) => `${fullName} (${rights} quyền)`).join(', ');
  return [{ type: 'text', text: `Trong đó có quyền do người khác quyết định: ${who}.` }];
}

/** Biên bản rà soát quyền truy cập of one department. */
export function reviewMinutes(
  minutes: ReviewMinutes,
): Omit<OfficialPaper, 'kind' | 'meta' | 'school' | 'template'> {
  const { department, reviewer, officer, head, people } = minutes;
  const of = department === '' ? 'Cán bộ chưa xếp tổ' : department;
  const kept = people.reduce((sum, person) => sum + person.kept.length, 0);
  const withdrawn = people.reduce((sum, person) => sum + person.withdrawn.length, 0);
  return {
    name: 'BIÊN BẢN',
    about: `Rà soát quyền truy cập học kỳ ${minutes.semester === 1 ? 'I' : 'II'} năm học ${minutes.year}`,
    dated: false,
    addressee: '',
    opening: { at: null, venue: minutes.venue },
    parties: [
      { role: 'Người rà soát', person: reviewer },
      { role: 'Cán bộ phụ trách cơ sở dữ liệu', person: officer },
    ],
    body: [
      {
        type: 'text',
        text: `Đã rà soát từng quyền trên hệ thống cơ sở dữ liệu ngành của ${people.length} tài khoản thuộc ${of}: giữ lại ${kept} quyền, thu hồi ${withdrawn} quyền.`,
      },
      ...decidedByOthers(minutes.others),
      { type: 'section', text: 'I. KẾT QUẢ RÀ SOÁT' },
      {
        type: 'table',
        columns: [
          { title: 'STT', share: 0.07 },
          { title: 'Họ và tên', share: 0.21 },
          { title: 'Tài khoản', share: 0.13 },
          { title: 'Quyền giữ lại', share: 0.32 },
          { title: 'Quyền thu hồi (lý do)', share: 0.27 },
        ],
        rows: people.map((person, at) => [
          String(at + 1),
          person.fullName,
          person.login,
          listed(person.kept),
          listed(person.withdrawn),
        ]),
      },
      { type: 'clauses' },
    ],
    closing: ['Biên bản đã được đọc lại cho mọi người cùng nghe, thống nhất và cùng ký tên.'],
    signatures: [
      ...(minutes.reviewerIsHead
        ? []
        : [{ field: 'NguoiRaSoat', role: 'NGƯỜI RÀ SOÁT', fullName: reviewer.fullName }]),
      ...(minutes.officerIsOther
        ? [{ field: 'CanBoPhuTrach', role: 'CÁN BỘ PHỤ TRÁCH', fullName: officer.fullName }]
        : []),
      { field: 'ThuTruong', role: 'THỦ TRƯỞNG ĐƠN VỊ', fullName: head.fullName },
    ],
  };
}

const listed = (rights: readonly string[]): string => (rights.length === 0 ? '—' : rights.join('; '));
