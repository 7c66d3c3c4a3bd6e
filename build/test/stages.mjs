import { join } from 'node:path';
import { cacheDir, checkoutKey } from '../setup/paths.mjs';

const module = (path) => join('node_modules', path);
const eslintCache = join(cacheDir, `eslint-${checkoutKey}`);

const command = (name, args, more = {}) => ({ name, args, lane: 'code', ...more });
const vitest = (project, more = {}) => ({ name: project, vitest: project, args: [], lane: 'code', ...more });

/**
 * What `npm test` checks, cheap things first. `needs` names the stage without which this one means nothing. The window
 * mostly waits for what is drawn, the code keeps a processor busy: each has a lane of its own.
 */
export const stages = [
  command('types', [module('typescript/bin/tsc'), '--noEmit', '-p', '.']),
  command('lint', [
    module('eslint/bin/eslint.js'),
    '.',
    '--max-warnings=0',
    '--cache',
    '--cache-location',
    eslintCache,
  ]),
  command('format', [module('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
  vitest('architecture'),
  command('dead-code', [module('knip/bin/knip.js'), '--no-progress']),
  command('permissions', ['build/permissions-doc.mjs', '--check']),
  vitest('unit'),
  vitest('integration'),
  vitest('security'),
  vitest('faults'),
  command('bundle', ['build/bundle.mjs'], { lane: 'window' }),
  vitest('e2e', { needs: 'bundle', display: true, lane: 'window' }),
  command('package', ['build/package.mjs', '--dir'], { needs: 'bundle', display: true, lane: 'window' }),
];
