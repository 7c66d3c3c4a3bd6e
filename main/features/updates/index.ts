import type { Handlers } from '../../platform/rpc/handler.ts';
import { checkUpdate, type UpdatesDeps } from './app/check-update.ts';
import { folderSource } from './data/folder-source.ts';

export { readTrustedKeys } from './app/read-trusted-keys.ts';

/** Signed updates from a file or stick: checked and shown, never run by the program itself. */
export function createUpdates(deps: UpdatesDeps): { handlers: Handlers<'updates.check' | 'updates.trust'> } {
  return {
    handlers: {
      'updates.trust': () => ({
        version: deps.version,
        keys: deps.trustedKeys().map(({ id, retiredAt }) => ({ id, retiredAt })),
      }),
      'updates.check': ({ file }, context) => checkUpdate(deps, folderSource(file), context),
    },
  };
}
