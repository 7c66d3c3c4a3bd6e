import type { OfficialPaper, PaperPerson } from '../../papers/index.ts';
import { accountFacts, letterInWords, TWO_COPIES, type AccountOnPaper } from './account-facts.ts';

interface Receipt {
  readonly account: AccountOnPaper;
  readonly giver: PaperPerson;
  readonly receiver: PaperPerson;
  /** Named when somebody else fetched the account. */
  readonly head: PaperPerson | null;
  readonly letterNumber: string;
  readonly letterDay: string | null;
  readonly venue: string;
}

/** Biên bản tiếp nhận from the commune (KH 4968/KH-SGDĐT 2025, mục 5: letter of introduction, signed minutes). */
export function receiptDraft(receipt: Receipt): Omit<OfficialPaper, 'kind' | 'meta' | 'school' | 'template'> {
  const { account, giver, receiver, head, letterNumber, letterDay, venue } = receipt;
  return {
    name: 'BIÊN BẢN',
    about: 'Tiếp nhận tài khoản quản trị',
    dated: false,
    addressee: '',
    opening: { at: null, venue },
    parties: [
      { role: 'Bên giao', person: giver },
      { role: 'Bên nhận', person: receiver },
      ...(head ? [{ role: 'Thủ trưởng đơn vị', person: head }] : []),
    ],
    body: [
      { type: 'section', text: 'I. TÀI KHOẢN TIẾP NHẬN' },
      accountFacts(account, [['Giấy giới thiệu', letterInWords(letterNumber, letterDay)]]),
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
