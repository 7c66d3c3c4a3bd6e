/** What the code on a printed page says: which vault, which paper, which content, which page of how many. */
export interface QrPayload {
  /** First 8 letters of the vault's id, so that another school's paper is recognised as foreign. */
  vaultPrefix: string;
  paperId: string;
  /** First 16 hexadecimal digits of the paper's content digest. */
  digestPrefix: string;
  page: number;
  pages: number;
}

const PATTERN = /^ST1:([0-9A-Z]{1,8}):([0-9A-Z-]{1,40}):([0-9A-F]{16}):(\d{1,3})\/(\d{1,3})$/;

/** First letters of the vault's id as the code carries them. */
export function vaultPrefixOf(vaultId: string): string {
  return vaultId
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .slice(0, 8);
}

/** Capitals only: they fit the QR alphanumeric mode, which makes the code a third smaller. */
export function formatQrPayload(payload: QrPayload): string {
  const { vaultPrefix, paperId, digestPrefix, page, pages } = payload;
  const text = `ST1:${vaultPrefix}:${paperId}:${digestPrefix}:${page}/${pages}`.toUpperCase();
  if (!PATTERN.test(text)) throw new Error('A QR payload takes ids of letters, digits and hyphens only');
  return text;
}

/** Our payload, or undefined for any other code. Ids come back in small letters. */
export function parseQrPayload(text: string): QrPayload | undefined {
  const match = PATTERN.exec(text.trim().toUpperCase());
  if (!match) return undefined;
  const [, vault = '', paper = '', digest = '', page = '', pages = ''] = match;
  return {
    vaultPrefix: vault.toLowerCase(),
    paperId: paper.toLowerCase(),
    digestPrefix: digest.toLowerCase(),
    page: Number(page),
    pages: Number(pages),
  };
}
