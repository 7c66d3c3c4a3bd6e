import { randomBytes } from 'node:crypto';
import { appError } from '../../kernel/app-error.ts';
import { timestampRequest, tokenIn } from '../pades/cms/timestamp-request.ts';
import { tokenAnswers } from '../pades/cms/timestamp-token.ts';
import type { TimestampSource } from '../pades/signer.ts';
import { exchange } from './exchange.ts';

const MOST_BYTES = 64 * 1024;
const NONCE_BYTES = 12;

/**
 * A timestamp server (RFC 3161 over HTTP). The token is looked at before it goes into a paper: the imprint and nonce asked
 * for, its own signature, a certificate for timestamps. Refusals: those of `exchange`, and `net.timestamp-refused` or
 * `net.timestamp-wrong`.
 */
export function timestampServer(url: string): TimestampSource {
  return {
    request: async (imprint) => {
      const nonce = randomBytes(NONCE_BYTES);
      const answer = await exchange({
        url,
        body: { type: 'application/timestamp-query', bytes: timestampRequest(imprint, nonce) },
        accept: 'application/timestamp-reply',
        mostBytes: MOST_BYTES,
      });
      const { host } = new URL(url);
      const token = tokenIn(answer);
      if (token === 'refused') throw appError('net.timestamp-refused', { host });
      if (!token || !tokenAnswers(token, imprint, nonce)) throw appError('net.timestamp-wrong', { host });
      return token;
    },
  };
}
