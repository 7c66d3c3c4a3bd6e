import { sha256Hex } from '../../kernel/sha256-hex.ts';
import { join } from 'node:path';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { Call } from './call.ts';
import { makeOutputFolder, writeOutputFile, writeTakingRoom } from './output-file.ts';

export interface WrittenPaper {
  readonly kind: string;
  readonly number: number;
  readonly symbol: string;
  readonly person: string;
  /** Relative to the folder of `--out`. */
  readonly file: string;
  readonly sha256: string;
}

type Paper = OutputOf<'papers.list'>[number];

/**
 * Writes each paper. `save` is a printing: a slip whose password is still held shows it this once and never again;
 * `view` gives the archived copy and uses nothing up.
 */
export async function writePapers(
  call: Call,
  papers: readonly Paper[],
  out: string,
  purpose: 'save' | 'view',
): Promise<WrittenPaper[]> {
  const written: WrittenPaper[] = [];
  const inOrder = [...papers].sort(
    (a, b) => a.kind.localeCompare(b.kind) || a.year - b.year || a.number - b.number,
  );
  for (const paper of inOrder) {
    const folder = join(out, paper.kind);
    makeOutputFolder(folder);
    const file = `${paper.kind}/${paper.year}-${String(paper.number).padStart(4, '0')}.pdf`;
    const read = async () => (await call('papers.file', { id: paper.id, purpose })).bytes;
    const bytes =
      paper.kind === 'phieu-cap' && purpose === 'save'
        ? await writeTakingRoom(join(out, file), read)
        : writeOutputFile(join(out, file), await read());
    const sha256 = sha256Hex(bytes);
    written.push({
      kind: paper.kind,
      number: paper.number,
      symbol: paper.symbol,
      person: paper.person,
      file,
      sha256,
    });
  }
  return written;
}
