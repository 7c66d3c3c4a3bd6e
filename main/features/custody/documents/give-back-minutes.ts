import type { OfficialPaper, PaperPerson } from '../../papers/index.ts';
import { accountFacts, TWO_COPIES, type AccountOnPaper } from './account-facts.ts';

interface GiveBack {
  readonly account: AccountOnPaper;
  /** Who holds it for the school. */
  readonly giver: PaperPerson;
  /** Of the body above, named as `body`. */
  readonly taker: PaperPerson & { readonly body: string };
  /** Named when somebody else gives it back. */
  readonly head: PaperPerson | null;
  readonly reason: string;
}

/** Biên bản bàn giao (trả) to the body that had handed it down (the way back of KH 4968/KH-SGDĐT 2025, mục 5). */
export function giveBackDraft({
  account,
  giver,
  taker,
  head,
  reason,
}: GiveBack): Omit<OfficialPaper, 'kind' | 'meta' | 'school' | 'template'> {
  return {
    name: 'BIÊN BẢN',
    about: 'Bàn giao (trả) tài khoản quản trị cho cơ quan cấp trên',
    dated: false,
    addressee: '',
    opening: { at: null, venue: taker.body },
    parties: [
      { role: 'Bên giao', person: giver },
      { role: 'Bên nhận', person: taker },
      ...(head ? [{ role: 'Thủ trưởng đơn vị', person: head }] : []),
    ],
    body: [
      { type: 'section', text: 'I. TÀI KHOẢN GIAO TRẢ' },
      accountFacts(account, [['Lý do', reason]]),
      { type: 'section', text: 'II. TRÁCH NHIỆM CỦA CÁC BÊN' },
      { type: 'clauses' },
    ],
    closing: [TWO_COPIES],
    signatures: [
      { field: 'BenGiao', role: 'BÊN GIAO', fullName: giver.fullName },
      { field: 'BenNhan', role: 'BÊN NHẬN', fullName: taker.fullName },
      ...(head ? [{ field: 'ThuTruong', role: 'THỦ TRƯỞNG ĐƠN VỊ', fullName: head.fullName }] : []),
    ],
  };
}
