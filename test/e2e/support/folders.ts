import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestFolders {
  readonly vaultDir: string;
  readonly userDataDir: string;
  readonly outDir: string;
  remove(): void;
}

export function testFolders(): TestFolders {
  const root = mkdtempSync(join(tmpdir(), 'so-truong-e2e-'));
  return {
    vaultDir: join(root, 'vault'),
    userDataDir: join(root, 'user-data'),
    outDir: root,
    remove() {
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
