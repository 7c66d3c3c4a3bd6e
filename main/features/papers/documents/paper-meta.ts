/** What every kept paper carries besides its text: its place in the register and what its QR code says. */
export interface PaperMeta {
  /** Gap-free per year and kind; null while the paper is a draft. */
  number: number | null;
  year: number;
  /** "BB-THCSDQ". */
  symbol: string;
  paperId: string;
  version: number;
  /** ISO moment in UTC. */
  issuedAt: string;
  /** From `digestOfContent`, 64 hexadecimal digits; empty while the paper is a draft. */
  contentDigest: string;
  auditHead: string;
  vaultId: string;
}

export interface PaperPerson {
  fullName: string;
  /** Chức vụ. */
  title: string;
  department: string;
  /** Cơ quan, of somebody from outside the school. */
  body?: string | undefined;
  /** Số định danh cá nhân; printed only when given. */
  personalId?: string | undefined;
}
