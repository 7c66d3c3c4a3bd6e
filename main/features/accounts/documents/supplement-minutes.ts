import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import type { OfficialPaper, PaperBlock, PaperPerson } from '../../papers/index.ts';

export interface Supplement {
  readonly venue: string;
  readonly giver: PaperPerson;
  readonly receiver: PaperPerson;
  readonly witness: PaperPerson;
  readonly login: string;
  readonly systemName: string;
  /** "Biên bản bàn giao tài khoản số 05/BBBG-THCSHP ngày 05/09/2026" */
  readonly earlier: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** All rights from now on, one sentence per group. */
  readonly inForce: readonly string[];
}

/** What the school may word otherwise; the table of rights is fixed. */
export const SUPPLEMENT_TEMPLATE: PaperTemplate = {
  headerLines: [],
  legalBasis: [],
  sections: [
    {
      heading: 'IV. TRÁCH NHIỆM CỦA CÁC BÊN',
      clauses: [
        '1. Bên giao đã điều chỉnh đúng các quyền ghi tại mục II trên hệ thống.',
        '2. Bên nhận chỉ sử dụng các quyền ghi tại mục III, đúng nhiệm vụ được phân công; không sử dụng các quyền đã thu hồi.',
        '3. Các nội dung khác của biên bản bàn giao và bản cam kết đã ký vẫn giữ nguyên giá trị.',
      ],
    },
  ],
  extraWitnesses: [],
  recipients: ['Như các bên;', 'Lưu: VT, hồ sơ tài khoản.'],
};

/** Biên bản điều chỉnh quyền: what changed since the last signed minutes. */
export function supplementMinutes(
  supplement: Supplement,
): Omit<OfficialPaper, 'kind' | 'meta' | 'school' | 'template'> {
  const { giver, receiver, witness } = supplement;
  return {
    name: 'BIÊN BẢN',
    about: 'Điều chỉnh quyền của tài khoản',
    dated: false,
    addressee: '',
    // The hour is written by pen when the parties meet.
    opening: { at: null, venue: supplement.venue },
    parties: [
      { role: 'Bên giao', person: giver },
      { role: 'Bên nhận', person: receiver },
      { role: 'Người chứng kiến', person: witness },
    ],
    body: [
      { type: 'section', text: 'I. TÀI KHOẢN' },
      {
        type: 'facts',
        rows: [
          ['Hệ thống', supplement.systemName],
          ['Tên đăng nhập', supplement.login],
          ['Biên bản trước', supplement.earlier],
        ],
      },
      { type: 'section', text: 'II. QUYỀN ĐƯỢC ĐIỀU CHỈNH' },
      changes(supplement),
      { type: 'section', text: 'III. QUYỀN SAU ĐIỀU CHỈNH' },
      ...(supplement.inForce.length === 0 ? ['Tài khoản không còn quyền nào.'] : supplement.inForce).map(
        (text): PaperBlock => ({ type: 'text', text }),
      ),
      { type: 'clauses' },
    ],
    closing: [
      'Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản, đã đọc lại cho mọi người cùng nghe, thống nhất và cùng ký tên.',
    ],
    signatures: [
      { field: 'BenGiao', role: 'BÊN GIAO', fullName: giver.fullName },
      { field: 'BenNhan', role: 'BÊN NHẬN', fullName: receiver.fullName },
      { field: 'NguoiChungKien', role: 'NGƯỜI CHỨNG KIẾN', fullName: witness.fullName },
    ],
  };
}

/** Quyền thêm beside Quyền bớt, one right a line. */
function changes({ added, removed }: Supplement): PaperBlock {
  const lines = Math.max(added.length, removed.length);
  return {
    type: 'table',
    columns: [
      { title: 'STT', share: 0.08 },
      { title: 'Quyền thêm', share: 0.46 },
      { title: 'Quyền bớt', share: 0.46 },
    ],
    rows: Array.from({ length: lines }, (_, at) => [String(at + 1), added[at] ?? '', removed[at] ?? '']),
  };
}
