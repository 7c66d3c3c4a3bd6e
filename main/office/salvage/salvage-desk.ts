import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { appError } from '../../kernel/app-error.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { refusingFiles } from '../../platform/vault/file-error.ts';
import type { GateDeps } from '../gate/gate-deps.ts';
import { salvageVault } from './salvage-vault.ts';

const JOB = 'salvage';

/** What can still be read of a damaged vault; the place comes from a dialog of the system and is known by a word. */
export function salvageDesk(
  deps: GateDeps,
  isOpen: () => boolean,
): Handlers<'salvage.offer' | 'salvage.run'> {
  const chosen = new Map<string, string>();
  const assertShut = () => {
    if (isOpen()) throw appError('vault.already-open');
  };
  return {
    'salvage.offer': ({ folder }) => {
      assertShut();
      const path = resolve(folder);
      if (!refusingFiles(() => statSync(path)).isDirectory()) throw appError('salvage.no-folder');
      const ref = `folder-${randomBytes(8).toString('hex')}`;
      chosen.set(ref, path);
      return { ref, name: basename(path) };
    },
    'salvage.run': ({ ref, proof }, context) => {
      assertShut();
      const folder = chosen.get(ref);
      if (folder === undefined) throw appError('salvage.no-folder');
      return salvageVault(deps, { folder, proof, at: context.at }, (done, total) => {
        context.progress(JOB, done, total);
      });
    },
  };
}
