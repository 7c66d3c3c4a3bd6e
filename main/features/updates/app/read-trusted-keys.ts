import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP_ROOT } from '../../../platform/app-root.ts';
import { trustedKeys, type TrustedKey } from './trusted-key.ts';

const SHIPPED = join(APP_ROOT, 'resources', 'trust', 'update-keys.json');

/** The publisher's keys, shipped inside the program. */
export function readTrustedKeys(file: string = SHIPPED): readonly TrustedKey[] {
  return trustedKeys.parse(JSON.parse(readFileSync(file, 'utf8'))).keys;
}
