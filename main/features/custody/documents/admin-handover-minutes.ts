import type { CustodyAct } from '../../../../preload/contract/vocabulary/custody.ts';
import type { OfficialPaper, PaperPerson } from '../../papers/index.ts';
import { accountFacts, TWO_COPIES, type AccountOnPaper } from './account-facts.ts';

interface Handover {
  readonly account: AccountOnPaper;
  readonly act: Exclude<CustodyAct, 'receive' | 'give-back'>;
  readonly giver: PaperPerson;
  readonly receiver: PaperPerson;
  /** Named when the head is neither of the two. */
  readonly head: PaperPerson | null;
  /** "01/QĐGNV-THCSDQ"; empty when the account goes back to the head. */
  readonly decision: string;
  readonly reason: string;
  readonly venue: string;
}

const ABOUT: Readonly<Record<Handover['act'], string>> = {
  'hand-over': 'Bàn giao tài khoản quản trị cho cán bộ phụ trách',
  'change-holder': 'Bàn giao tài khoản quản trị giữa hai người giữ',
  return: 'Giao trả tài khoản quản trị cho thủ trưởng đơn vị',
};

/** Giao bằng văn bản inside the school (cv 1456/SGDĐT 2023; plan of a primary school 2022–2023, mục II.1). */
export function handoverDraft(paper: Handover): Omit<OfficialPaper, 'kind' | 'meta' | 'school' | 'template'> {
  const { account, giver, receiver, head, decision, reason } = paper;
  return {
    name: 'BIÊN BẢN',
    about: ABOUT[paper.act],
    dated: false,
    addressee: '',
    opening: { at: null, venue: paper.venue },
    parties: [
      { role: 'Bên giao', person: giver },
      { role: 'Bên nhận', person: receiver },
      ...(head ? [{ role: 'Thủ trưởng đơn vị', person: head }] : []),
    ],
    body: [
      { type: 'section', text: 'I. TÀI KHOẢN BÀN GIAO' },
      accountFacts(account, [
        ...(decision === '' ? [] : [['Quyết định giao nhiệm vụ', `Số ${decision}`] as const]),
        ...(reason === '' ? [] : [['Lý do', reason] as const]),
      ]),
      { type: 'section', text: 'II. TRÁCH NHIỆM CỦA CÁC BÊN' },
      { type: 'clauses' },
    ],
    closing: [TWO_COPIES],
    signatures: [
      { field: 'BenGiao', role: 'BÊN GIAO', fullName: giver.fullName },
      { field: 'BenNhan', role: 'BÊN NHẬN', fullName: receiver.fullName },
      ...(head ? [{ field: 'ThuTruong', role: 'THỦ TRƯỞNG ĐƠN VỊ', fullName: head.fullName }] : []),
    ],
  };
}
