import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

export async function bundlePage() {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}
