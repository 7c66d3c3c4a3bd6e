import type { AttachmentType } from '../../../../preload/contract/vocabulary/archive.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { ArchiveCore } from './archive-core.ts';
import { keepFiles } from './attach-files.ts';
import { reindex } from './index-text.ts';

/** A file the program itself made, which a paper of the program is kept with. */
export interface Enclosure {
  readonly fileName: string;
  readonly mediaType: Extract<AttachmentType, 'application/pdf' | 'application/json'>;
  readonly bytes: Uint8Array;
  readonly note: string;
}

/** Found by the words of its paper, handed out with it and checked like everything that is kept. */
export function enclose(
  core: Pick<ArchiveCore, 'newId'>,
  tx: Transaction,
  context: Context,
  paperId: string,
  files: readonly Enclosure[],
): void {
  const checked = files.map((file) => ({ ...file, sha256: sha256Hex(file.bytes) }));
  keepFiles(core, tx, context, { ownerKind: 'paper', ownerId: paperId }, checked);
  reindex(tx.sql, paperId);
}
