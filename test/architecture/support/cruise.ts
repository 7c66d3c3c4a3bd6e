import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

export const root = join(import.meta.dirname, '..', '..', '..');
const config = join(root, '.dependency-cruiser.cjs');

/** Every broken rule under `base`, as `rule: from → to`. */
export async function violationsIn(base: string, folders: readonly string[]): Promise<string[]> {
  const options: ICruiseOptions = { ...(await extractOptions(config)), baseDir: base, validate: true };
  const { output } = await cruise([...folders], options);
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** The rules broken by a made-up tree of files, with our packages within reach. */
export async function rulesBrokenBy(files: Readonly<Record<string, string>>): Promise<string[]> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'so-truong-rules-')));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(base, path)), { recursive: true });
      writeFileSync(join(base, path), text);
    }
    symlinkSync(join(root, 'node_modules'), join(base, 'node_modules'), 'junction');
    const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? path))];
    return [...new Set((await violationsIn(base, folders)).map((line) => line.split(':')[0] ?? line))];
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
