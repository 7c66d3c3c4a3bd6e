import { appError, isAppError, type AppError } from '../../kernel/app-error.ts';

/** One question to a server of timestamps or of revocation. */
export interface Exchange {
  readonly url: string;
  /** Sent by POST; without it the address is only fetched. */
  readonly body?: { readonly type: string; readonly bytes: Uint8Array };
  readonly accept: string;
  readonly mostBytes: number;
  /** For the whole exchange; ten seconds when not said. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 10_000;
const MOST_REDIRECTS = 1;

/**
 * The bytes the server answers with. http and https only, nobody's name or password in the address, one redirect at most
 * and to the same host. Refusals: `net.bad-address`, `net.silent`, `net.unreachable`, `net.refused`, `net.too-large`,
 * `net.redirected`.
 */
export async function exchange(question: Exchange): Promise<Uint8Array> {
  const address = addressOf(question.url);
  const patience = AbortSignal.timeout(question.patienceMs ?? PATIENCE_MS);
  try {
    return await bodyOf(
      await answerFrom(address, question, patience, MOST_REDIRECTS),
      address,
      question.mostBytes,
    );
  } catch (error) {
    throw isAppError(error) ? error : fault(address, patience.aborted);
  }
}

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const web = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !web || url.username !== '' || url.password !== '') throw appError('net.bad-address');
  return url;
}

const fault = ({ host }: URL, silent: boolean): AppError =>
  appError(silent ? 'net.silent' : 'net.unreachable', { host });

async function answerFrom(
  url: URL,
  question: Exchange,
  patience: AbortSignal,
  redirects: number,
): Promise<Response> {
  const { body, accept } = question;
  const answer = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { accept, ...(body ? { 'content-type': body.type } : {}) },
    ...(body ? { body: Buffer.from(body.bytes) } : {}),
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal: patience,
  });
  if (answer.status < 300 || answer.status > 399) return answer;
  await answer.body?.cancel();
  const next = addressOf(new URL(answer.headers.get('location') ?? '', url).href);
  // Another host may be anybody; https never becomes http.
  const safe = next.hostname === url.hostname && (url.protocol === 'http:' || next.protocol === 'https:');
  if (redirects === 0 || !safe) throw appError('net.redirected', { host: url.host });
  return answerFrom(next, question, patience, redirects - 1);
}

async function bodyOf(answer: Response, { host }: URL, most: number): Promise<Uint8Array> {
  if (!answer.ok) {
    await answer.body?.cancel();
    throw appError('net.refused', { host, status: answer.status });
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = (answer.body as ReadableStream<Uint8Array> | null)?.getReader();
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    length += next.value.length;
    if (length > most) {
      await reader?.cancel();
      throw appError('net.too-large', { host });
    }
    pieces.push(next.value);
  }
  return Buffer.concat(pieces);
}
