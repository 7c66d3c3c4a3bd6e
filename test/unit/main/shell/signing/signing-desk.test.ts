import { describe, expect, it } from 'vitest';
import { appError } from '../../../../../main/kernel/app-error.ts';
import { sha256Hex } from '../../../../../main/kernel/sha256-hex.ts';
import { createSigningDesk } from '../../../../../main/shell/signing/signing-desk.ts';
import type { DeskPorts } from '../../../../../main/shell/signing/signing-desk.ts';
import type { OutputOf } from '../../../../../preload/contract/index.ts';

type Offer = OutputOf<'signing.toSign'>;
const CERTIFICATE = 'c'.repeat(64);
const TOKEN = 't'.repeat(64);
const typed = (text: string): Uint8Array => new TextEncoder().encode(text);

function paper(paperId: string, change: Partial<Offer['papers'][number]> = {}): Offer['papers'][number] {
  const bytes = typed(`%PDF-1.7 ${paperId}`);
  return {
    ...{ paperId, symbol: `${paperId}/BB`, title: 'Biên bản', person: 'Lê Văn Thử', pages: 2 },
    ...{ sha256: sha256Hex(bytes), bytes, order: 'sequential', steps: [], field: 'BenGiao', refusal: null },
    meaning: { code: 'bien-ban-ban-giao', params: {} },
    open: [{ staffId: null, field: 'BenGiao', name: '', role: 'BÊN GIAO' }],
    ...change,
  };
}

/** A desk over an office and a token that answer as told, and that remember what they were asked. */
function deskWith(papers: Offer['papers'], change: Partial<DeskPorts> = {}) {
  const asked: { method: string; input: Record<string, unknown> }[] = [];
  const closed: number[] = [];
  const answers: Record<string, (input: Record<string, unknown>) => unknown> = {
    'signing.toSign': ({ paperIds }) => ({
      signer: { staffId: null, name: 'Vũ Thị Thử' },
      papers: papers.filter(({ paperId }) => (paperIds as string[]).includes(paperId)),
      certificates: [],
      timestamp: { on: false, url: '' },
    }),
    'signing.sign': (input) => ({
      results: (input['papers'] as { paperId: string }[]).map(({ paperId }) => ({
        paperId,
        state: 'signed',
      })),
      stopped: false,
    }),
    'signing.inspectKey': () => ({ fingerprint: CERTIFICATE, owner: 'Vũ Thị Thử' }),
  };
  const slot = {
    ...{ slotId: 1, label: 'Thẻ', tokenSerial: '01', manufacturer: '', model: '', pinPad: false },
    pin: { triesLow: true, finalTry: false, locked: false },
    certificates: [
      { ckaId: '01', label: '', der: typed('x'), fingerprint: TOKEN, serialNumber: '', chain: [] },
    ],
  };
  const ports: DeskPorts = {
    ask: ((method: string, input: Record<string, unknown>) => {
      asked.push({ method, input: structuredClone(input) });
      return Promise.resolve().then(() => answers[method]?.(input) ?? {});
    }) as DeskPorts['ask'],
    tokens: {
      list: () => Promise.resolve([slot]),
      open: (_choice, pin) => {
        if (new TextDecoder().decode(pin) !== '2468') throw appError('token.pin-wrong', { low: 1, final: 0 });
        return Promise.resolve({
          ...{ handle: 7, certificate: typed('x'), chain: [], triesLow: false, finalTry: false },
        });
      },
      close: (handle) => Promise.resolve(void closed.push(handle)),
    },
    chooseKeyFile: () => Promise.resolve({ name: 'khoa.p12', bytes: typed('p12') }),
    chooseModuleFile: () => Promise.resolve('/opt/driver.so'),
    module: { read: () => '/usr/lib/driver.so', write: () => undefined },
    knownModules: () => [{ path: '/usr/lib/driver.so', name: 'Driver' }],
    showPaper: () => Promise.resolve(true),
    placePaper: () => undefined,
    focusPaper: () => undefined,
    settled: () => true,
    preferences: () => ({ language: 'vi', theme: 'light', zoom: 100 }),
    newBatchId: () => 'batch',
    close: () => undefined,
    ...change,
  };
  const desk = createSigningDesk({ paperIds: papers.map(({ paperId }) => paperId), signer: null }, ports);
  const read = async (paperId: string): Promise<void> => {
    await desk.handlers.show({ paperId, page: 1 });
    await desk.handlers.tick({ paperId, read: true });
  };
  const sign = (source: 'internal' | 'token' | 'p12' = 'internal', secret = 'Mot-Mat-Khau') =>
    desk.handlers.sign({
      source,
      fingerprint: source === 'token' ? TOKEN : CERTIFICATE,
      secret: typed(secret),
    });
  return { desk, asked, answers, closed, read, sign };
}

describe('what is signed', () => {
  it('is what was read, told by the digest of the bytes that were shown; the rest is not even asked for', async () => {
    const { desk, asked, read, sign } = deskWith([paper('a'), paper('b'), paper('c', { field: null })]);
    await desk.handlers.load({});
    await read('a');
    await read('c');
    await sign();
    expect(asked.at(-1)).toMatchObject({
      method: 'signing.sign',
      input: { papers: [{ paperId: 'a', sha256: sha256Hex(typed('%PDF-1.7 a')), read: true }] },
    });
    expect(desk.signed()).toBe(1);
  });

  it('is never shown when the bytes are not those of the digest', async () => {
    const { desk } = deskWith([paper('a', { bytes: typed('%PDF-1.7 other') })]);
    await expect(desk.handlers.load({})).rejects.toMatchObject({ code: 'signing-window.bytes-differ' });
    await expect(desk.handlers.show({ paperId: 'a', page: 1 })).rejects.toMatchObject({
      code: 'signing-window.other-paper',
    });
  });

  it('never crosses to the page of the window', async () => {
    const { desk } = deskWith([paper('a')]);
    const view = await desk.handlers.load({});
    expect(view.papers[0]).not.toHaveProperty('bytes');
  });

  it('does not include a paper that never stood in the viewer, whatever the page says', async () => {
    const { desk, sign } = deskWith([paper('a')]);
    await desk.handlers.load({});
    expect(() => desk.handlers.tick({ paperId: 'a', read: true })).toThrow(
      expect.objectContaining({ code: 'signing-window.not-shown' }),
    );
    await expect(sign()).rejects.toMatchObject({ code: 'signing-window.nothing-read' });
  });

  it('does not include a paper whose place in the viewer another took before it was seen', async () => {
    const { desk } = deskWith([paper('a')], { showPaper: () => Promise.resolve(false) });
    await desk.handlers.load({});
    expect(await desk.handlers.show({ paperId: 'a', page: 1 })).toEqual({ shown: false });
    expect(() => desk.handlers.tick({ paperId: 'a', read: true })).toThrow(
      expect.objectContaining({ code: 'signing-window.not-shown' }),
    );
  });

  it('is read when the person says so, not because its last page was shown', async () => {
    const { desk, sign } = deskWith([paper('a')]);
    await desk.handlers.load({});
    await desk.handlers.show({ paperId: 'a', page: 2 });
    await expect(sign()).rejects.toMatchObject({ code: 'signing-window.nothing-read' });
  });

  it('has to be read again by the next person', async () => {
    const { desk, read, sign } = deskWith([paper('a')]);
    await desk.handlers.load({});
    await read('a');
    await desk.handlers.load({ signer: '01900000-0000-7000-8000-000000000000' });
    await expect(sign()).rejects.toMatchObject({ code: 'signing-window.nothing-read' });
  });

  it('is not signed twice, and a refused paper stays open for another try', async () => {
    const { desk, asked, answers, read, sign } = deskWith([paper('a'), paper('b')]);
    await desk.handlers.load({});
    await read('a');
    await read('b');
    answers['signing.sign'] = () => ({
      results: [
        { paperId: 'a', state: 'signed' },
        { paperId: 'b', state: 'refused' },
      ],
      stopped: true,
    });
    await sign();
    await sign();
    expect(asked.at(-1)?.input['papers']).toMatchObject([{ paperId: 'b' }]);
    await desk.handlers.load({});
    expect(asked.at(-1)?.input).toMatchObject({ paperIds: ['b'] });
  });
});

describe('the secret', () => {
  it.each(['internal', 'p12', 'token'] as const)('of %s is wiped after use', async (source) => {
    const { desk, read } = deskWith([paper('a')]);
    await desk.handlers.load({});
    await desk.handlers.chooseFile({});
    await desk.handlers.tokens({});
    await read('a');
    const secret = typed('2468');
    await desk.handlers.sign({ source, fingerprint: source === 'token' ? TOKEN : CERTIFICATE, secret });
    expect([...secret]).toEqual([0, 0, 0, 0]);
  });

  it('is wiped when the act is refused, too', async () => {
    const { desk } = deskWith([paper('a')], { settled: () => false });
    await desk.handlers.load({});
    const secret = typed('2468');
    await expect(
      desk.handlers.sign({ source: 'internal', fingerprint: CERTIFICATE, secret }),
    ).rejects.toMatchObject({
      code: 'signing-window.not-settled',
    });
    expect([...secret]).toEqual([0, 0, 0, 0]);
  });

  it('of a token never goes to the office, and the key is closed whatever comes of it', async () => {
    const { desk, asked, answers, closed, read, sign } = deskWith([paper('a')]);
    await desk.handlers.load({});
    await desk.handlers.tokens({});
    await read('a');
    answers['signing.sign'] = () => {
      throw appError('token.token-removed');
    };
    await expect(sign('token', '2468')).rejects.toMatchObject({ code: 'token.token-removed' });
    expect(JSON.stringify(asked)).not.toContain('2468');
    expect(asked.at(-1)?.input).toMatchObject({ key: { kind: 'token', handle: '7' } });
    expect(closed).toEqual([7]);
  });

  it('that is wrong ends the batch before the office hears of it, and nothing tries again', async () => {
    const { desk, asked, read, sign } = deskWith([paper('a')]);
    await desk.handlers.load({});
    await desk.handlers.tokens({});
    await read('a');
    await expect(sign('token', '1111')).rejects.toMatchObject({
      code: 'token.pin-wrong',
      params: { low: 1 },
    });
    expect(asked.filter(({ method }) => method === 'signing.sign')).toEqual([]);
    expect(desk.batch()).toBeNull();
  });
});

describe('a running batch', () => {
  it('is neither joined by a second one, nor reloaded, nor closed; it can be stopped', async () => {
    const { desk, asked, answers, read, sign } = deskWith([paper('a')]);
    await desk.handlers.load({});
    await read('a');
    const running = Promise.withResolvers<unknown>();
    answers['signing.sign'] = () => running.promise;
    const first = sign();
    await expect(sign()).rejects.toMatchObject({ code: 'signing-window.busy' });
    await expect(desk.handlers.load({})).rejects.toMatchObject({ code: 'signing-window.busy' });
    expect(() => desk.handlers.close({})).toThrow(expect.objectContaining({ code: 'signing-window.busy' }));
    await desk.handlers.stop({});
    expect(asked.at(-1)).toEqual({ method: 'signing.stop', input: { batchId: 'batch' } });
    running.resolve({ results: [], stopped: true });
    await first;
    expect(desk.batch()).toBeNull();
  });
});

describe('giving a paper back', () => {
  it('waits until the window is settled, like signing', async () => {
    const { desk, asked } = deskWith([paper('a')], { settled: () => false });
    await desk.handlers.load({});
    await expect(desk.handlers.reject({ paperId: 'a', reason: 'Sai tên' })).rejects.toMatchObject({
      code: 'signing-window.not-settled',
    });
    expect(asked).toHaveLength(1);
  });

  it('is for the papers of this window only', async () => {
    const { desk } = deskWith([paper('a')]);
    await desk.handlers.load({});
    await expect(desk.handlers.reject({ paperId: 'z', reason: 'Sai tên' })).rejects.toMatchObject({
      code: 'signing-window.other-paper',
    });
  });
});

describe('drivers and tokens', () => {
  it('loads a driver that is known or was chosen in a dialog of the system, never one the page names', async () => {
    const written: string[] = [];
    const module = { read: () => '', write: (path: string) => void written.push(path) };
    const { desk } = deskWith([paper('a')], { module });
    await desk.handlers.chooseModule({ path: '/srv/share/evil.so' });
    expect(written).toEqual([]);
    await desk.handlers.chooseModule({ path: '/usr/lib/driver.so' });
    await desk.handlers.chooseModule({ path: null });
    expect(written).toEqual(['/usr/lib/driver.so', '/opt/driver.so']);
  });

  it('shows why a certificate of a token cannot be used, beside those that can', async () => {
    const { desk, answers } = deskWith([paper('a')]);
    await desk.handlers.load({});
    answers['signing.inspectKey'] = () => {
      throw appError('signing.key-weak', { key: 'RSA 1024' });
    };
    expect(await desk.handlers.tokens({})).toMatchObject([
      {
        triesLow: true,
        certificates: [{ facts: null, refusal: { code: 'signing.key-weak', params: { key: 'RSA 1024' } } }],
      },
    ]);
  });
});
