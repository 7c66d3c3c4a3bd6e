import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import type { Context } from '../../../kernel/context.ts';
import { dateInWords, hourInWords } from '../../../platform/pdf/index.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { officialLayout, type OfficialPaper, type PaperOwner } from '../../papers/index.ts';
import type { AccountRecord } from '../data/account-records.ts';
import { rightsOf } from '../data/grant-rows.ts';
import { rightsBlock } from '../documents/index.ts';
import { rightsInWords } from '../domain/rights-in-words.ts';
import { requireStaff, type AccountsCore } from './accounts-core.ts';
import { SYSTEM_NAME } from './draw-paper.ts';
import type { IssueRun } from './issue-one.ts';

const WORDING: PaperTemplate = {
  headerLines: [],
  legalBasis: [],
  sections: [
    {
      heading: 'III. TRÁCH NHIỆM CỦA CÁC BÊN',
      clauses: [
        '1. Bên cấp lại đã đổi mật khẩu của tài khoản trên hệ thống; mật khẩu cũ không còn giá trị. Bên cấp lại không giữ, không hỏi và không dùng mật khẩu của bên nhận.',
        '2. Bên nhận kiểm tra phiếu còn nguyên niêm phong; đổi mật khẩu ngay trong lần đăng nhập đầu tiên; tự mình sử dụng tài khoản và chịu trách nhiệm về mọi thao tác thực hiện bằng tài khoản này.',
      ],
    },
  ],
  extraWitnesses: [],
  recipients: ['Như các bên;', 'Lưu: VT, hồ sơ tài khoản.'],
};

/** How the archive lays out and words the minutes of a reissue. */
export const reissuePapers: PaperOwner = {
  kinds: ['bien-ban-cap-lai'],
  templates: { 'bien-ban-cap-lai': WORDING },
  layout: (content) => officialLayout(content as OfficialPaper),
  secretCopy: () => null,
  onSigned: () => undefined,
};

/** Biên bản cấp lại tài khoản, in the transaction that makes the new password. */
export function reissueMinutes(
  core: AccountsCore,
  tx: Transaction,
  context: Context,
  account: AccountRecord,
  reason: string,
  run: IssueRun,
): string {
  const person = requireStaff(core, account.staffId);
  const { giver, receiver, witness } = run.parties(person);
  const rights = rightsInWords(rightsOf(tx.sql, account.id), run.names);
  const moment = `${hourInWords(tx.at)}, ${dateInWords(tx.at)}`;
  const about = { accountId: account.id, person: person.fullName, department: person.department };
  return core.papers.issue(tx, context, 'bien-ban-cap-lai', about, {
    name: 'BIÊN BẢN',
    about: `Cấp lại tài khoản ${SYSTEM_NAME}`,
    dated: false,
    addressee: '',
    opening: { at: null, venue: core.papers.school(tx.at).schoolName },
    parties: [
      { role: 'Bên cấp lại', person: giver },
      { role: 'Bên nhận', person: receiver },
      { role: 'Người chứng kiến', person: witness },
    ],
    body: [
      { type: 'text', text: `Nhà trường cấp lại tài khoản dưới đây. Lý do: ${reason}.` },
      { type: 'section', text: 'I. TÀI KHOẢN CẤP LẠI' },
      {
        type: 'facts',
        rows: [
          ['Tên đăng nhập', account.login],
          ['Lần cấp lại', `Lần thứ ${account.round + 1}, từ ${moment}`],
          ['Mật khẩu mới', 'Giao riêng trong phiếu niêm phong'],
        ],
      },
      { type: 'section', text: 'II. QUYỀN CỦA TÀI KHOẢN (GIỮ NGUYÊN)' },
      rightsBlock(rights),
      { type: 'clauses' },
    ],
    closing: [
      'Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản, đã đọc lại cho mọi người cùng nghe, thống nhất và cùng ký tên.',
    ],
    signatures: [
      { field: 'BenGiao', role: 'BÊN CẤP LẠI', fullName: giver.fullName },
      { field: 'BenNhan', role: 'BÊN NHẬN', fullName: receiver.fullName },
      { field: 'NguoiChungKien', role: 'NGƯỜI CHỨNG KIẾN', fullName: witness.fullName },
    ],
  }).id;
}
