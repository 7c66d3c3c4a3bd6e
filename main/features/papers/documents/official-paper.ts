import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import type { SchoolOnPaper } from '../domain/school-on-paper.ts';
import type { PaperMeta, PaperPerson } from './paper-meta.ts';

/** One piece of a paper's body, in the order to print. */
export type PaperBlock =
  | { readonly type: 'section'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  /** Label and value, ruled. */
  | { readonly type: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly type: 'table';
      readonly columns: readonly { readonly title: string; readonly share: number }[];
      readonly rows: readonly (readonly string[])[];
      /** Points; 12 unless told. */
      readonly size?: number;
    }
  /** The school's own clauses of the template stand here. */
  | { readonly type: 'clauses' };

export interface PaperSignature {
  /** Name of the empty digital field, letters only: "BenGiao". */
  readonly field: string;
  /** Printed in capitals above the room; "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG" takes two lines. */
  readonly role: string;
  readonly fullName: string;
  readonly note?: string | undefined;
}

/**
 * A paper of any kind as plain data: what is stored, drawn again, searched and digested. Minutes have an opening and
 * parties; decisions, letters and authorisations have a place-and-date line instead (NĐ 30/2020 Phụ lục III).
 */
export interface OfficialPaper {
  readonly kind: PaperKind;
  readonly school: SchoolOnPaper;
  readonly meta: PaperMeta;
  /** "BIÊN BẢN", "QUYẾT ĐỊNH". */
  readonly name: string;
  /** "Bàn giao tài khoản quản trị". */
  readonly about: string;
  /** Lying, for wide tables. */
  readonly landscape?: true;
  /** Prints "Thủy Nguyên, ngày … tháng … năm …". */
  readonly dated: boolean;
  /** "UBND phường Thủy Nguyên" after "Kính gửi:"; empty for everything but letters. */
  readonly addressee: string;
  /** Set for minutes: where and when they met; `at` null prints dots to fill in by pen. */
  readonly opening: { readonly at: string | null; readonly venue: string } | null;
  readonly parties: readonly { readonly role: string; readonly person: PaperPerson }[];
  readonly body: readonly PaperBlock[];
  /** Last sentences before the signatures. */
  readonly closing: readonly string[];
  readonly signatures: readonly PaperSignature[];
  readonly template: { readonly version: number } & PaperTemplate;
}
