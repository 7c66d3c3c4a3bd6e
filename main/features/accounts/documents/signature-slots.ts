import type { AccountPaperKind, SignatureSlot } from './types.ts';

const SLOTS: Readonly<Record<AccountPaperKind, readonly SignatureSlot[]>> = {
  'bien-ban-ban-giao': [
    { field: 'BenGiao', role: 'Bên giao' },
    { field: 'BenNhan', role: 'Bên nhận' },
    { field: 'NguoiChungKien', role: 'Người chứng kiến' },
  ],
  'cam-ket': [
    { field: 'ThuTruong', role: 'Thủ trưởng đơn vị' },
    { field: 'NguoiCamKet', role: 'Người cam kết' },
  ],
  // The slip carries a secret and is torn open; its receipt is signed by pen on the stub.
  'phieu-cap': [],
  // In a revocation the holder gives the account back and the officer receives it.
  'bien-ban-thu-hoi': [
    { field: 'BenGiao', role: 'Bên giao lại' },
    { field: 'BenNhan', role: 'Bên thu hồi' },
    { field: 'NguoiChungKien', role: 'Người chứng kiến' },
  ],
};

/** The signature fields of a kind of paper, from left to right. */
export function signatureSlots(kind: AccountPaperKind): readonly SignatureSlot[] {
  return SLOTS[kind];
}
