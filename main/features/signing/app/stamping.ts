import { isAppError, type AppError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { timestampServer } from '../../../platform/http/timestamp-client.ts';
import { signField, type Signer, type SignedPdf, type SignRequest } from '../../../platform/pades/index.ts';
import { timestampSettings } from '../data/setting-rows.ts';

interface Stamped {
  readonly signed: SignedPdf;
  /** Why the signature has no timestamp although a server is set; as in `errors`. */
  readonly unstamped: { readonly code: string; readonly params: AppError['params'] } | null;
}

/** Signs the papers of one batch with timestamps, when a server is set and answers. */
export interface Stamping {
  readonly on: boolean;
  readonly sign: (bytes: Uint8Array, request: Omit<SignRequest, 'timestamp'>) => Promise<Stamped>;
}

/** Nobody waits for these forty times: the rest of the batch is signed without asking again. */
const GONE = ['net.silent', 'net.unreachable', 'net.bad-address'];

export function stampingOf(sql: Sqlite): Stamping {
  const { timestampOn, timestampUrl } = timestampSettings(sql);
  return stampingBy(timestampOn ? timestampUrl : null);
}

/** By the server at this address; null = without timestamps. */
export function stampingBy(server: string | null): Stamping {
  let gone: AppError | null = null;
  const bare = async (bytes: Uint8Array, request: SignRequest, why: AppError | null): Promise<Stamped> => ({
    signed: await signField(bytes, request),
    unstamped: why && { code: why.code, params: { ...why.params } },
  });
  return {
    on: server !== null,
    sign: async (bytes, request) => {
      if (server === null || gone) return bare(bytes, request, gone);
      const signer = askedOnce(request.signer);
      try {
        const timestamp = timestampServer(server);
        return { signed: await signField(bytes, { ...request, signer, timestamp }), unstamped: null };
      } catch (error) {
        if (!isAppError(error) || !error.code.startsWith('net.')) throw error;
        if (GONE.includes(error.code)) gone = error;
        return bare(bytes, { ...request, signer }, error);
      }
    },
  };
}

/** The signature itself holds no time: made again without a timestamp it is the same, and the token is not asked twice. */
function askedOnce(signer: Signer): Signer {
  let last: { readonly asked: Uint8Array; readonly answer: Uint8Array } | null = null;
  return {
    ...signer,
    sign: async (toBeSigned, hash) => {
      if (last && Buffer.compare(last.asked, toBeSigned) === 0) return last.answer;
      const answer = await signer.sign(toBeSigned, hash);
      last = { asked: toBeSigned, answer };
      return answer;
    },
  };
}
