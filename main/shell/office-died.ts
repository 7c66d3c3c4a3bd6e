import type { Reply } from '../../preload/contract/reply.ts';

/** The answer to every call whose process has ended. */
export function officeDied(): Reply<never> {
  return { ok: false, error: { code: 'office.died', params: {}, traceId: '' } };
}
