import { renderOfficialPaper, type OfficialPaper } from '../documents/index.ts';
import { addedSigners } from '../domain/added-signers.ts';
import { digestOfContent } from '../domain/digest-of-content.ts';
import { commonValues, fillTemplate, type PlaceholderValues } from '../domain/placeholders.ts';
import type { SchoolOnPaper } from '../domain/school-on-paper.ts';
import type { DrawnPaper, TakenNumber } from './register-paper.ts';

/** What a feature says of a paper; number, digest and template come from the archive. */
export type PaperDraft = Omit<OfficialPaper, 'kind' | 'meta' | 'school' | 'template'> & {
  /** For the placeholders its owner added: "tenDangNhap" → "huongnt". */
  readonly values?: PlaceholderValues;
};

export interface PaperAbout {
  /** The central account it is about, if there is one. */
  readonly accountId: string | null;
  /** Whom lists and searches name. */
  readonly person: string;
  readonly department: string;
  /** Classes whose records it decides about; a delegation for other classes signs nothing here for the head. */
  readonly classIds?: readonly string[];
}

/** Draws a paper under its number and in the wording in force; the bytes are a function of what goes in. */
export function drawOfficialPaper(
  { values = {}, ...draft }: PaperDraft,
  school: SchoolOnPaper,
  schoolYear: string,
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
  const template = fillTemplate(taken.template, {
    ...commonValues(school, schoolYear, taken.symbol),
    hoTen: about.person,
    boPhan: about.department,
    ...values,
  });
  const open: OfficialPaper = { ...draft, school, template, kind: taken.kind, meta };
  const contentDigest = digestOfContent(open);
  const paper: OfficialPaper = { ...open, meta: { ...meta, contentDigest } };
  return {
    ...about,
    content: paper,
    contentDigest,
    bytes: renderOfficialPaper(paper),
    signers: [
      ...paper.signatures.map(({ field, role, fullName }) => ({ field, role, name: fullName })),
      ...addedSigners(paper.template),
    ],
  };
}
