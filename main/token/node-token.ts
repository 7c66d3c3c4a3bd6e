import { fileURLToPath } from 'node:url';
import { forkNode } from '../platform/process/fork-node.ts';
import { driverEnvironment } from './driver-environment.ts';
import type { StartToken } from './token-process.ts';

/** Token processes on `node:child_process`, for the command line and the tests. */
export function nodeToken(env: NodeJS.ProcessEnv = process.env): StartToken {
  const entry = fileURLToPath(new URL('./entry.ts', import.meta.url));
  return (events) => forkNode(entry, { execArgv: [], env: driverEnvironment(env) }, events);
}
