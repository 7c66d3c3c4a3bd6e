import { join } from 'node:path';
import { driverEnvironment } from '../../token/driver-environment.ts';
import { tokenClient, type TokenClient } from '../../token/token-client.ts';
import { forkUtility } from '../fork-utility.ts';

/** Tokens for the shell: a process is started when one is asked for and ends with the key it holds. */
export function keepTokens(dist: string): TokenClient {
  return tokenClient((events) =>
    forkUtility(
      join(dist, 'token', 'entry.mjs'),
      { serviceName: 'Sổ Trường token', execArgv: [], env: driverEnvironment(process.env) },
      events,
    ),
  );
}
