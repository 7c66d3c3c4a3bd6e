import { describe, expect, it } from 'vitest';
import { resolveAsset, SIGNING_ORIGIN } from '../../main/shell/security/assets.ts';
import { createSigningChannel } from '../../main/shell/signing/signing-channel.ts';
import type { SigningHandlers } from '../../main/shell/signing/signing-desk.ts';
import { SHELL_ONLY_METHODS } from '../../preload/contract/shell.ts';
import { signingActs } from '../../preload/contract/signing-window.ts';

const PAGE = 7;
const top = { parent: null, origin: SIGNING_ORIGIN, url: `${SIGNING_ORIGIN}/index.html` };
const page = { sender: { id: PAGE }, senderFrame: top };

function channel(open = true) {
  const called: string[] = [];
  const handlers = new Proxy({} as SigningHandlers, {
    get: (_target, name: string) => () => {
      called.push(name);
      return {};
    },
  });
  const warned: string[] = [];
  const log = {
    info: () => undefined,
    warn: (event: string) => void warned.push(event),
    error: () => undefined,
  };
  return { called, warned, ask: createSigningChannel(() => (open ? { pageId: PAGE, handlers } : null), log) };
}

describe("the signing window's channel", () => {
  it('hears the page of the open window', async () => {
    const { called, ask } = channel();
    expect(await ask(page, 'stop', {})).toEqual({ ok: true, value: {} });
    expect(called).toEqual(['stop']);
  });

  it.each([
    ['the ordinary page sends it', { sender: { id: 1 }, senderFrame: top }],
    [
      'the ordinary page sends it from its own address',
      {
        sender: { id: 1 },
        senderFrame: { parent: null, origin: 'app://so-truong', url: 'app://so-truong/index.html' },
      },
    ],
    [
      'the window was navigated to the ordinary page',
      {
        sender: { id: PAGE },
        senderFrame: { parent: null, origin: 'app://so-truong', url: 'app://so-truong/signing/index.html' },
      },
    ],
    [
      'the window was navigated elsewhere',
      {
        sender: { id: PAGE },
        senderFrame: {
          parent: null,
          origin: 'https://signing',
          url: 'https://signing/app://signing/index.html',
        },
      },
    ],
    [
      'an origin that only begins alike',
      {
        sender: { id: PAGE },
        senderFrame: { parent: null, origin: 'app://signing.evil', url: 'app://signing.evil/index.html' },
      },
    ],
    [
      'a paper in the viewer sends it',
      {
        sender: { id: 9 },
        senderFrame: { parent: null, origin: 'app://preview', url: 'app://preview/x/y.pdf' },
      },
    ],
    [
      'a frame inside the window sends it',
      { sender: { id: PAGE }, senderFrame: { ...top, parent: {} as never } },
    ],
    ['the frame is gone', { sender: { id: PAGE }, senderFrame: null }],
  ])('refuses when %s', async (_case, sender) => {
    const { called, warned, ask } = channel();
    for (const name of Object.keys(signingActs))
      expect(await ask(sender, name, {})).toMatchObject({
        ok: false,
        error: { code: 'shell.refused-sender' },
      });
    expect(called).toEqual([]);
    expect(warned).toContain('signing.refused-sender');
  });

  it('is deaf while no signing window is open', async () => {
    const { called, ask } = channel(false);
    expect(await ask(page, 'sign', {})).toMatchObject({ ok: false, error: { code: 'shell.refused-sender' } });
    expect(called).toEqual([]);
  });

  it.each(['nope', 'toString', '__proto__', 'constructor', '', null, 7, {}])(
    'refuses the act %j',
    async (name) => {
      const { called, ask } = channel();
      expect(await ask(page, name, {})).toMatchObject({ ok: false, error: { code: 'method.unknown' } });
      expect(called).toEqual([]);
    },
  );

  it.each(Object.keys(signingActs))('refuses hostile input for %s before its handler runs', async (name) => {
    const { called, ask } = channel();
    const hostile = [
      undefined,
      7,
      'x',
      [],
      { extra: 1 },
      { secret: 'as text' },
      { paperId: '../x', page: 1 },
    ];
    for (const input of hostile)
      expect(await ask(page, name, input)).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    expect(called).toEqual([]);
  });

  it('takes no secret longer than any PIN or password', async () => {
    const { called, ask } = channel();
    const secret = new Uint8Array(2_000_000);
    expect(await ask(page, 'openFile', { secret })).toMatchObject({ error: { code: 'input.invalid' } });
    expect(called).toEqual([]);
  });
});

describe('the ordinary page', () => {
  it.each(['signing.toSign', 'signing.inspectKey', 'signing.sign', 'signing.stop'])(
    'cannot ask the office for %s over its own port',
    (method) => {
      expect(SHELL_ONLY_METHODS).toContain(method);
    },
  );

  it("is not served the signing window's page, nor the signing window the ordinary one", () => {
    expect(resolveAsset('/r', 'app://signing/index.html')).toBeNull();
    expect(resolveAsset('/s', 'app://so-truong/index.html', SIGNING_ORIGIN)).toBeNull();
    expect(resolveAsset('/s', 'app://signing/../renderer/index.html', SIGNING_ORIGIN)).toBeNull();
    expect(resolveAsset('/s', 'app://signing/index.html', SIGNING_ORIGIN)?.path).toBe('/s/index.html');
  });
});
