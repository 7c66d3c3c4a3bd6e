import type { PaperKind, PaperState } from '../../../../preload/contract/vocabulary/papers.ts';

/** A numbered paper as the register lists it. */
export interface NumberedPaper {
  readonly id: string;
  readonly kind: PaperKind;
  readonly number: number;
  readonly symbol: string;
  readonly title: string;
  readonly person: string;
  readonly state: PaperState;
  readonly issuedAt: string;
  readonly signedOn: string | null;
  readonly reason: string;
}

export interface RegisterEntry {
  readonly kind: PaperKind;
  readonly number: number;
  readonly symbol: string;
  /** null = no paper bears the number; that must never be. */
  readonly paperId: string | null;
  readonly title: string;
  readonly person: string;
  readonly state: PaperState | null;
  readonly issuedAt: string | null;
  readonly signedOn: string | null;
  readonly reason: string;
  /** What must be read beside a paper that counts. */
  readonly remark: string;
}

export interface NumberRegister {
  readonly kind: PaperKind;
  readonly last: number;
  readonly missing: number[];
  readonly entries: RegisterEntry[];
}

/**
 * One register of one year: every number from 1 to the last that was ever given, cancelled ones among them. The last is
 * the greater of what the counter says and what the papers bear, so that neither can hide a loss.
 */
export function numberRegister(
  kind: PaperKind,
  counted: number,
  papers: readonly NumberedPaper[],
  remarks: ReadonlyMap<string, string> = new Map(),
): NumberRegister {
  const byNumber = new Map(papers.map((paper) => [paper.number, paper]));
  const last = papers.reduce((most, { number }) => Math.max(most, number), counted);
  const missing: number[] = [];
  const entries = Array.from({ length: last }, (_, index): RegisterEntry => {
    const number = index + 1;
    const paper = byNumber.get(number);
    if (!paper) missing.push(number);
    return {
      kind,
      number,
      symbol: paper?.symbol ?? String(number).padStart(2, '0'),
      paperId: paper?.id ?? null,
      title: paper?.title ?? '',
      person: paper?.person ?? '',
      state: paper?.state ?? null,
      issuedAt: paper?.issuedAt ?? null,
      signedOn: paper?.signedOn ?? null,
      reason: paper?.reason ?? '',
      remark: remarks.get(paper?.id ?? '') ?? '',
    };
  });
  return { kind, last, missing, entries };
}
