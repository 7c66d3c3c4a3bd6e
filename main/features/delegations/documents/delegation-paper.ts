import type {
  DelegatedFunction,
  DelegationKind,
} from '../../../../preload/contract/vocabulary/delegations.ts';
import { formatDay } from '../../../kernel/dates.ts';
import type { OfficialPaper, PaperPerson, SchoolOnPaper } from '../../papers/index.ts';
import { signatureRole } from '../domain/delegation.ts';
import { inWords } from '../domain/function-words.ts';

export interface DelegationOnPaper {
  readonly kind: DelegationKind;
  readonly school: SchoolOnPaper;
  readonly delegator: PaperPerson;
  readonly delegate: PaperPerson;
  /** Whom a substitute stands in for. */
  readonly substituted: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly functions: readonly DelegatedFunction[];
  /** Empty = the whole school. */
  readonly classes: readonly string[];
}

const ABOUT: Readonly<Record<DelegationKind, string>> = {
  deputy: 'Ký thay và điều hành công việc về dữ liệu của nhà trường',
  'by-authority': 'Thực hiện công việc về dữ liệu của nhà trường',
  substitute: 'Làm thay cán bộ phụ trách công nghệ thông tin',
};

/** Giấy ủy quyền (NĐ 30/2020 Mẫu 1.7, adapted): who, for whom, what, from when to when. */
export function delegationDraft(
  paper: DelegationOnPaper,
): Omit<OfficialPaper, 'kind' | 'meta' | 'school' | 'template'> {
  const line = signatureRole(paper.kind, paper.delegate.title).split('\n').join(' – ');
  return {
    name: 'GIẤY ỦY QUYỀN',
    about: ABOUT[paper.kind],
    dated: true,
    addressee: '',
    opening: null,
    parties: [
      { role: 'Người ủy quyền', person: paper.delegator },
      { role: 'Người được ủy quyền', person: paper.delegate },
    ],
    body: [
      ...(paper.substituted === ''
        ? []
        : [
            {
              type: 'text' as const,
              text: `Người được ủy quyền làm thay ông (bà) ${paper.substituted}, cán bộ phụ trách công nghệ thông tin, trong thời hạn dưới đây.`,
            },
          ]),
      { type: 'section', text: 'I. THỜI HẠN VÀ PHẠM VI' },
      {
        type: 'facts',
        rows: [
          ['Thời hạn', `Từ ngày ${formatDay(paper.fromDay)} đến hết ngày ${formatDay(paper.toDay)}`],
          ['Phạm vi lớp', paper.classes.length === 0 ? 'Toàn trường' : paper.classes.join(', ')],
          ...(line === '' ? [] : [['Thể thức ký', line] as const]),
        ],
      },
      { type: 'section', text: 'II. CÔNG VIỆC ĐƯỢC ỦY QUYỀN' },
      ...inWords(paper.functions).map((words, index, all) => ({
        type: 'text' as const,
        text: `${index + 1}. ${words}${index === all.length - 1 ? '.' : ';'}`,
      })),
      { type: 'section', text: 'III. TRÁCH NHIỆM' },
      { type: 'clauses' },
    ],
    closing: ['Giấy ủy quyền hết hiệu lực khi hết thời hạn hoặc có văn bản chấm dứt sớm.'],
    signatures: [
      { field: 'NguoiDuocUyQuyen', role: 'NGƯỜI ĐƯỢC ỦY QUYỀN', fullName: paper.delegate.fullName },
      {
        field: 'NguoiUyQuyen',
        role: 'HIỆU TRƯỞNG',
        note: '(Ký, ghi rõ họ tên, đóng dấu)',
        fullName: paper.delegator.fullName,
      },
    ],
  };
}
