import { sha256Hex } from '../../kernel/sha256-hex.ts';
import { join } from 'node:path';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { Call } from './call.ts';
import { nameForArchiveCopy, nameForNew } from './name-for-paper.ts';
import { makeOutputFolder, writeOutputFile, writeOnlyCopy } from './output-file.ts';

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
    const stem = `${paper.kind}/${paper.year}-${String(paper.number).padStart(4, '0')}`;
    const read = async () => (await call('papers.file', { id: paper.id, purpose })).bytes;
    const { file, bytes } =
      purpose === 'save'
        ? await writeNew(out, paper.kind, stem, read)
        : await writeAgain(out, paper.kind, stem, await read());
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

async function writeNew(out: string, kind: Paper['kind'], stem: string, read: () => Promise<Uint8Array>) {
  if (kind === 'phieu-cap') {
    const file = nameForNew(out, stem, null);
    return { file, bytes: await writeOnlyCopy(join(out, file), read) };
  }
  const bytes = await read();
  const file = nameForNew(out, stem, bytes);
  return { file, bytes: await writeOutputFile(join(out, file), bytes) };
}

async function writeAgain(out: string, kind: Paper['kind'], stem: string, bytes: Uint8Array) {
  const file = kind === 'phieu-cap' ? nameForArchiveCopy(out, stem, bytes) : `${stem}.pdf`;
  return { file, bytes: await writeOutputFile(join(out, file), bytes) };
}
