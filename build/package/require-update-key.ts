import { readTrustedKeys } from '../../main/features/updates/index.ts';

/**
 * What is wrong with the publisher's keys that an installer would carry; null = nothing. Without a key in use no school
 * could ever check an update, and nobody would notice before the first one.
 */
export function updateKeyProblem(file?: string): string | null {
  if (readTrustedKeys(file).some(({ retiredAt }) => retiredAt === null)) return null;
  return [
    'resources/trust/update-keys.json names no key in use: schools could never check an update of this installer.',
    'Make the key once, off line: node build/sign-update.mjs --new-key /somewhere/safe/update.pem --key-id khoa-NĂM',
    'then put the printed entry into that file (docs/how-to/publish-an-update.md, "The key, once").',
    'For a look only: npm run package:dir',
  ].join('\n');
}
