import { describe, expect, it } from 'vitest';
import { resolveAsset } from '../../main/shell/security/assets.ts';
import { contentSecurityPolicy, securityHeaders, withNonce } from '../../main/shell/security/csp.ts';
import { isTrustedSender } from '../../main/shell/security/sender.ts';
import { createDocumentStore, viewableType } from '../../main/shell/document-store.ts';

describe('app:// serves the built page and nothing else', () => {
  it.each([
    ['app://so-truong/', '/r/index.html', 'text/html; charset=utf-8'],
    ['app://so-truong/index.html#/papers', '/r/index.html', 'text/html; charset=utf-8'],
    ['app://so-truong/assets/index-Bq3.js?v=1', '/r/assets/index-Bq3.js', 'text/javascript; charset=utf-8'],
    ['app://so-truong/assets/noto.woff2', '/r/assets/noto.woff2', 'font/woff2'],
  ])('%s', (address, path, contentType) => {
    expect(resolveAsset('/r', address)).toEqual({ path, contentType });
  });

  it.each([
    'app://so-truong/../package.json',
    'app://so-truong/assets/../../package.json',
    'app://so-truong/%2e%2e/package.json',
    'app://so-truong/..%2fmain/index.cjs',
    'app://so-truong/..\\main\\index.json',
    'app://so-truong//etc/passwd',
    'app://so-truong/etc/passwd',
    'app://so-truong/.env.json',
    'app://so-truong/assets/.hidden.js',
    'app://so-truong/a..b/index.html',
    'app://so-truong/main/index.cjs',
    'app://so-truong/vault.db',
    'app://so-truong/index.html%00.png',
    'app://so-truong',
    'app://evil/index.html',
    'app://so-truong.evil/index.html',
    'app://so-truong@evil/index.html',
    'file:///etc/passwd',
    'https://so-truong/index.html',
  ])('refuses %s', (address) => {
    expect(resolveAsset('/r', address)).toBeNull();
  });
});

describe('the content security policy', () => {
  it("starts from default-src 'none' and never allows inline or evaluated code", () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy.startsWith("default-src 'none'; ")).toBe(true);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/u);
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
  });

  it('goes with headers that forbid guessing types, framing and referrers', () => {
    expect(securityHeaders('abc')).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
  });

  it('hands the nonce to the page once, whatever the page brought itself', () => {
    const html = '<html><head lang="vi"><meta name="csp-nonce" content="old"><title>x</title></head></html>';
    expect(withNonce(html, 'new')).toBe(
      '<html><head lang="vi"><meta name="csp-nonce" content="new"><title>x</title></head></html>',
    );
  });
});

describe('who may call the shell', () => {
  const page = { parent: null, origin: 'app://so-truong', url: 'app://so-truong/index.html' } as const;

  it('is the top frame of our page', () => {
    expect(isTrustedSender(page)).toBe(true);
  });

  it.each([
    ['a frame that is gone', null],
    ['a frame inside the page', { ...page, parent: {} as never }],
    ['the preview', { ...page, origin: 'app://preview', url: 'app://preview/x/y.pdf' }],
    ['another host', { ...page, origin: 'app://so-truong.evil', url: 'app://so-truong.evil/index.html' }],
    ['a file', { ...page, origin: 'file://', url: 'file:///index.html' }],
    ['a web page', { ...page, origin: 'https://so-truong', url: 'https://so-truong/' }],
    ['a page without origin', { ...page, origin: 'null' }],
    ['an address that only looks like ours', { ...page, url: 'about:blank' }],
  ])('is not %s', (_who, frame) => {
    expect(isTrustedSender(frame)).toBe(false);
  });
});

describe('the preview', () => {
  const pdf = {
    fileName: 'biên bản.pdf',
    bytes: new TextEncoder().encode('%PDF-1.7'),
    contentType: 'application/pdf',
  };

  it('shows bytes under an address that cannot be guessed, until its window closes', () => {
    const store = createDocumentStore();
    const address = store.put(pdf);
    expect(address).toMatch(/^app:\/\/preview\/[\w-]{32}\//u);
    expect(store.put(pdf)).not.toBe(address);
    expect(store.get(address)).toBe(pdf);
    store.remove(address);
    expect(store.get(address)).toBeNull();
  });

  it.each(['app://preview/', 'app://preview//x.pdf', 'app://so-truong/x', 'app://preview/short/x.pdf'])(
    'has nothing at %s',
    (address) => {
      expect(createDocumentStore().get(address)).toBeNull();
    },
  );

  it('takes PDF and pictures by their first bytes and nothing that could run', () => {
    expect(viewableType(pdf.bytes)).toBe('application/pdf');
    expect(viewableType(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe('image/png');
    expect(viewableType(Uint8Array.of(0xff, 0xd8, 0xff))).toBe('image/jpeg');
    expect(viewableType(new TextEncoder().encode('GIF89a'))).toBe('image/gif');
    expect(viewableType(new TextEncoder().encode('RIFF....WEBP'))).toBe('image/webp');
    for (const text of ['<html>', '<svg xmlns="">', 'RIFF....WAVE', ''])
      expect(viewableType(new TextEncoder().encode(text))).toBeNull();
  });
});
