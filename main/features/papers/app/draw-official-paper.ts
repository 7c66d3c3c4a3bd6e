import { renderOfficialPaper, type OfficialPaper } from '../documents/index.ts';
import { digestOfContent } from '../domain/digest-of-content.ts';
import type { DrawnPaper, TakenNumber } from './register-paper.ts';

/** What a feature says of a paper; number, digest and template come from the archive. */
export type PaperDraft = Omit<OfficialPaper, 'kind' | 'meta'>;

export interface PaperAbout {
  /** The central account it is about, if there is one. */
  readonly accountId: string | null;
  /** Whom lists and searches name. */
  readonly person: string;
  readonly department: string;
}

/** Draws a paper under its number; the bytes are a function of what goes in. */
export function drawOfficialPaper(
  draft: PaperDraft,
  about: PaperAbout,
  taken: TakenNumber,
  issuedAt: string,
): DrawnPaper {
  const meta = {
    number: taken.number,
    year: taken.year,
    symbol: taken.symbolPart,
    paperId: taken.paperId,
    version: taken.version,
    issuedAt,
    contentDigest: '',
    auditHead: taken.auditHead,
    vaultId: taken.vaultId,
  };
  const open: OfficialPaper = { ...draft, kind: taken.kind, meta };
  const contentDigest = digestOfContent(open);
  const paper: OfficialPaper = { ...open, meta: { ...meta, contentDigest } };
  return {
    ...about,
    content: paper,
    contentDigest,
    bytes: renderOfficialPaper(paper),
    signers: [
      ...paper.signatures.map(({ field, role, fullName }) => ({ field, role, name: fullName })),
      ...paper.template.extraWitnesses.map(({ title, fullName }, index) => ({
        field: `NguoiKyThem${index + 1}`,
        role: title,
        name: fullName,
      })),
    ],
  };
}
