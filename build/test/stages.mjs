import { join } from 'node:path';
import { cacheDir, checkoutKey } from '../setup/paths.mjs';

const module = (path) => join('node_modules', path);
const eslintCache = join(cacheDir, `eslint-${checkoutKey}`);

const command = (name, args, more = {}) => ({ name, args, ...more });
const vitest = (project, more = {}) => ({ name: project, vitest: project, args: [], ...more });

/**
 * What `npm test` checks, in the order in which it is begun: the long ones early, so that the short ones fill what is
 * left of the time. `needs` names the stage without which this one means nothing; of those with a display only one runs
 * at a time.
 */
export const stages = [
  command('types', [module('typescript/bin/tsc'), '--noEmit', '-p', '.']),
  command('bundle', ['build/bundle.mjs']),
  vitest('e2e', { needs: 'bundle', display: true }),
  vitest('faults'),
  vitest('integration'),
  command('lint', [
    module('eslint/bin/eslint.js'),
    '.',
    '--max-warnings=0',
    '--cache',
    '--cache-location',
    eslintCache,
  ]),
  vitest('security'),
  command('package', ['build/package.mjs', '--dir'], { needs: 'bundle', display: true }),
  vitest('unit'),
  command('format', [module('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
  vitest('architecture'),
  command('dead-code', [module('knip/bin/knip.js'), '--no-progress']),
  command('permissions', ['build/permissions-doc.mjs', '--check']),
];
