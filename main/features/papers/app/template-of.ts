import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { OfficialPaper } from '../documents/index.ts';
import { ownerOf, type PapersCore } from './papers-core.ts';

const PLAIN = { headerLines: [], legalBasis: [], sections: [], extraWitnesses: [], recipients: [] };

/** The wording in force of a kind; version 0 is the program's own. */
export function templateOf(core: PapersCore, kind: PaperKind): OfficialPaper['template'] {
  return { version: 0, ...(ownerOf(core, kind).templates[kind] ?? PLAIN) };
}
