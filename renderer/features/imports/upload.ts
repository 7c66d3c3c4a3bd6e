import type { ImportKind } from '../../../preload/contract/vocabulary/school.ts';

const LIMIT_BYTES = 20 * 1024 * 1024;

export interface Upload {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Key under `import-screen.file` of what speaks against the file before it is read; the office guards the content. */
export function uploadProblem(name: string, size: number): 'notXlsx' | 'tooLarge' | null {
  if (!/\.xlsx$/iu.test(name)) return 'notXlsx';
  return size > LIMIT_BYTES ? 'tooLarge' : null;
}
