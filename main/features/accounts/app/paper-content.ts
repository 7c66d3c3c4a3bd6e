import type { PaperRecord } from '../../papers/index.ts';
import type { PaperModel } from '../documents/index.ts';
import type { Rights } from '../domain/rights.ts';

/** What the archive keeps of a paper of an account: enough to draw it again, and what it was about by ids. */
export interface AccountPaperContent {
  readonly model: PaperModel;
  /** Rights at the moment of issue. */
  readonly rights: Rights;
  /** Which issuing of the account the paper belongs to. */
  readonly round: number;
  /** Digest of what must be equal for a new paper to say nothing new. */
  readonly substance: string;
}

export function paperContent(paper: PaperRecord): AccountPaperContent {
  return JSON.parse(paper.content) as AccountPaperContent;
}
