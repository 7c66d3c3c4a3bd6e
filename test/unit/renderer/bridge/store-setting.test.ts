import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetAnswers, queryClient } from '../../../../renderer/bridge/query-client.ts';
import { storeSetting } from '../../../../renderer/bridge/use-setting.ts';

const KEY = ['settings.get', {}];
let stored: Record<string, string>;
let stop: () => void;
beforeEach(async () => {
  stored = { panel: 'closed' };
  queryClient.setQueryData(['session.current', {}], { viewing: null });
  const screen = new QueryObserver(queryClient, { queryKey: KEY, queryFn: () => ({ ...stored }) });
  stop = screen.subscribe(() => undefined);
  await screen.refetch();
});
afterEach(() => {
  stop();
  forgetAnswers();
  vi.unstubAllGlobals();
});

/** The office answers every call so. */
function answering(reply: object): void {
  vi.stubGlobal('window', { bridge: { invoke: () => Promise.resolve(reply) } });
}

it('a setting is shown before it is stored', async () => {
  answering({ ok: true, value: {} });
  const storing = storeSetting('panel', 'open');
  expect(queryClient.getQueryData(KEY)).toEqual({ panel: 'open' });
  await storing;
  expect(queryClient.getQueryData(KEY)).toEqual({ panel: 'open' });
});

it('a setting that could not be stored is refused and shown as it is stored', async () => {
  answering({ ok: false, error: { code: 'vault.disk-full', params: {}, traceId: '' } });
  await expect(storeSetting('panel', 'open')).rejects.toHaveProperty('code', 'vault.disk-full');
  await vi.waitFor(() => {
    expect(queryClient.getQueryData(KEY)).toEqual({ panel: 'closed' });
  });
});
