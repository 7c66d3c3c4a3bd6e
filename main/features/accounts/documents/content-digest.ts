import { digestOfContent } from '../../papers/index.ts';
import type { PaperModel } from './types.ts';

/**
 * The digest of every paper; of a slip without its first password, since a digest is printed where many people see it.
 */
export function contentDigest(paper: PaperModel): string {
  const told = paper.kind === 'phieu-cap' ? { ...paper, initialPassword: undefined } : paper;
  return digestOfContent(told);
}
