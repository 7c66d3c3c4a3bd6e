import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Layout } from '../../../platform/pdf/index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { OfficialPaper, PaperMeta } from '../documents/index.ts';
import type { SchoolOnPaper } from '../domain/school-on-paper.ts';
import type { PaperRecord } from '../data/paper-records.ts';
import type { PaperDraft } from './draw-official-paper.ts';

/** A copy of a slip that carries its password. It is made once and never stored. */
export interface SecretCopy {
  readonly paperId: string;
  /** Content with the secret in it, for drawing. */
  readonly content: unknown;
  /** Erases the secret in the transaction that records the printing; throws when somebody printed it meanwhile. */
  erase(tx: Transaction, context: Context): void;
}

/** What a wording is tried on. */
export interface SpecimenFrame {
  readonly kind: PaperKind;
  readonly school: SchoolOnPaper;
  readonly schoolYear: string;
  /** Without a number and a digest: a specimen is never kept. */
  readonly meta: PaperMeta;
  /** Placeholders still open. */
  readonly template: OfficialPaper['template'];
}

/** The feature whose papers the archive keeps: it draws them and acts when they are signed. */
export interface PaperOwner {
  readonly kinds: readonly PaperKind[];
  /** Wording of each kind as the program brings it; a school may change it. */
  readonly templates: Readonly<Partial<Record<PaperKind, PaperTemplate>>>;
  /** What its wording may name in braces besides the common ones (`domain/placeholders.ts`). */
  readonly placeholders?: Readonly<Partial<Record<PaperKind, readonly string[]>>>;
  /** Content of a paper of invented people in the wording to be tried. */
  specimen?(frame: SpecimenFrame): unknown;
  /** The same for the common layout: what stands around the wording. Without either the archive makes one up. */
  specimenDraft?(frame: SpecimenFrame): PaperDraft;
  /** Lays out one paper from its stored content, or from the content of a secret copy. */
  layout(content: unknown): Layout;
  /** The copy with the secret, while it is still held; null for every other paper. Throws for who may not have it. */
  secretCopy(context: Context, paper: PaperRecord): SecretCopy | null;
  /** Runs once, in the transaction that makes the paper signed; `ink`: somebody recorded a signature made by pen. */
  onSigned(tx: Transaction, context: Context, paper: PaperRecord, how: 'ink' | 'digital'): void;
  /** What must be read beside a paper that counts but no longer says what the record says; by paper. */
  remarks?(sql: Sqlite): ReadonlyMap<string, string>;
  /** Classes whose records this paper decides about; without it a kind belongs to no class. */
  classIdsOf?(sql: Sqlite, paper: Pick<PaperRecord, 'id' | 'kind'>): readonly string[];
  /** Runs in the transaction in which somebody refuses the paper or cancels it by hand. */
  onEnded?(tx: Transaction, context: Context, paper: PaperRecord, reason: string): void;
}
