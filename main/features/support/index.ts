import type { Handlers } from '../../platform/rpc/handler.ts';
import type { SupportDeps } from './app/deps.ts';
import { makeBundle } from './app/make-bundle.ts';

/** "Gửi hỗ trợ": a description of the program's trouble without anybody's data. */
export function createSupport(deps: SupportDeps): { handlers: Handlers<'support.bundle'> } {
  return { handlers: { 'support.bundle': (_input, context) => makeBundle(deps, context) } };
}
