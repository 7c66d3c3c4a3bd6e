import { describe, expect, it } from 'vitest';
import { createShellDispatch } from '../../main/shell/shell-dispatch.ts';
import type { ShellHandlers } from '../../main/shell/shell-handlers.ts';
import { registry } from '../../preload/contract/index.ts';
import { appError } from '../../main/kernel/app-error.ts';

const shellMethods = Object.entries(registry)
  .filter(([, method]) => method.host === 'shell')
  .map(([name]) => name);
const hostile: unknown[] = [
  undefined,
  null,
  0,
  'x',
  [],
  { __proto__: { zoom: 1 } },
  { extra: 1 },
  { source: { method: 'vault.unlock', input: {} }, title: '' },
  { source: { method: 'shell.lock', input: {} } },
  { source: { method: 'papers.list', input: {} }, title: '' },
  { language: 'vi', theme: 'dark', zoom: 1e9 },
  { suggestedName: '', bytes: new Uint8Array(1) },
  { suggestedName: 'x', bytes: 'x' },
];

function dispatchTo(run: (method: string) => unknown) {
  const called: string[] = [];
  const handlers = new Proxy({} as ShellHandlers, {
    get: (_target, name: string) => () => {
      called.push(name);
      return run(name);
    },
  });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  return { called, dispatch: createShellDispatch(handlers, log) };
}

describe('the shell answers only what the registry gives it', () => {
  it.each(['papers.file', 'vault.unlock', 'shell.nope', 'toString', '__proto__', '', null, 7, {}])(
    'refuses the method %j',
    async (name) => {
      const { called, dispatch } = dispatchTo(() => ({}));
      expect(await dispatch(name, {})).toMatchObject({ ok: false, error: { code: 'method.unknown' } });
      expect(called).toEqual([]);
    },
  );

  it.each(shellMethods)('refuses hostile input for %s before its handler runs', async (name) => {
    const { called, dispatch } = dispatchTo(() => ({}));
    for (const input of hostile) {
      const taken = registry[name as keyof typeof registry].input.safeParse(input).success;
      const reply = await dispatch(name, input);
      if (!taken) expect(reply).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    }
    expect(called.length).toBeLessThan(hostile.length);
  });

  it('masks what nobody expected and keeps refusals with their reason', async () => {
    const broken = dispatchTo(() => {
      throw new Error('secret /home/lan');
    });
    const masked = await broken.dispatch('shell.lock', {});
    expect(masked).toMatchObject({ ok: false, error: { code: 'unexpected', params: {} } });
    expect(JSON.stringify(masked)).not.toContain('lan');
    const refused = dispatchTo(() => {
      throw appError('shell.no-printer');
    });
    expect(await refused.dispatch('shell.printPage', {})).toMatchObject({
      ok: false,
      error: { code: 'shell.no-printer' },
    });
  });

  it('lets no answer out that the contract does not describe', async () => {
    const leaking = dispatchTo(() => ({ printed: true, secret: 'x' }));
    expect(await leaking.dispatch('shell.printPage', {})).toMatchObject({
      ok: false,
      error: { code: 'unexpected' },
    });
  });
});
