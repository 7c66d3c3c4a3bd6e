/** What the code on a printed page says: which vault, which paper, which content, which page of how many. */
export interface QrPayload {
  /** 8 letters of the vault's id, so that another school's paper is recognised as foreign. */
  vaultTag: string;
  paperId: string;
  /** First 16 hexadecimal digits of the paper's content digest. */
  digestPrefix: string;
  page: number;
  pages: number;
}

const PATTERN = /^ST1:([0-9A-Z]{1,8}):([0-9A-Z-]{1,40}):([0-9A-F]{16}):(\d{1,3})\/(\d{1,3})$/;

const TAG_LENGTH = 8;

/** The last letters of the vault's id are random; the first ones tell the time, and two schools may start in one minute. */
export function vaultTagOf(vaultId: string): string {
  return lettersOf(vaultId).slice(-TAG_LENGTH);
}

/** Whether a code was printed from this vault. Codes of the first edition carry the first letters of its id. */
export function isOfVault({ vaultTag }: QrPayload, vaultId: string): boolean {
  return vaultTag === vaultTagOf(vaultId) || vaultTag === lettersOf(vaultId).slice(0, TAG_LENGTH);
}

function lettersOf(vaultId: string): string {
  return vaultId.toLowerCase().replace(/[^0-9a-z]/g, '');
}

/** Capitals only: they fit the QR alphanumeric mode, which makes the code a third smaller. */
export function formatQrPayload(payload: QrPayload): string {
  const { vaultTag, paperId, digestPrefix, page, pages } = payload;
  const text = `ST1:${vaultTag}:${paperId}:${digestPrefix}:${page}/${pages}`.toUpperCase();
  if (!PATTERN.test(text)) throw new Error('A QR payload takes ids of letters, digits and hyphens only');
  return text;
}

/** Our payload, or undefined for any other code. Ids come back in small letters. */
export function parseQrPayload(text: string): QrPayload | undefined {
  const match = PATTERN.exec(text.trim().toUpperCase());
  if (!match) return undefined;
  const [, vault = '', paper = '', digest = '', page = '', pages = ''] = match;
  return {
    vaultTag: vault.toLowerCase(),
    paperId: paper.toLowerCase(),
    digestPrefix: digest.toLowerCase(),
    page: Number(page),
    pages: Number(pages),
  };
}
