/** Who signs before whom when a paper is signed in order: the parties, who witnesses, the head; the seal at the very end. */
const RANK: readonly RegExp[] = [
  /^(?:BenGiao|NguoiBao|NguoiRaSoat|NguoiDuocUyQuyen|NguoiCamKet|NguoiDeNghi)$/u,
  /^BenNhan$/u,
  /^NguoiChungKien$/u,
  /^NguoiKyThem\d*$/u,
  /^(?:CanBoPhuTrach|QuanTri)$/u,
  /^(?:ThuTruong|HieuTruong|NguoiUyQuyen)$/u,
  /^DauCoQuan$/u,
];

/** Fields of the head of the school. */
const HEAD_FIELD = /^ThuTruong$/u;
const HEAD_ROLE = /^(?:HIỆU TRƯỞNG|THỦ TRƯỞNG ĐƠN VỊ|Hiệu trưởng|Thủ trưởng đơn vị)$/u;

/** A place that a deputy may take under a delegation; the delegation itself is signed by the head alone. */
export function isPlaceOfHead({ field, role }: { readonly field: string; readonly role: string }): boolean {
  return HEAD_FIELD.test(field) && HEAD_ROLE.test(role);
}

export function inSigningOrder<P extends { readonly field: string }>(places: readonly P[]): P[] {
  const rankOf = ({ field }: P): number => {
    const rank = RANK.findIndex((pattern) => pattern.test(field));
    return rank >= 0 ? rank : 3;
  };
  return [...places].sort((a, b) => rankOf(a) - rankOf(b) || (a.field < b.field ? -1 : 1));
}
