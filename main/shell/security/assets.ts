import { join } from 'node:path';

export const APP_ORIGIN = 'app://so-truong';
/** The signing window's page: another origin, another session, another folder. */
export const SIGNING_ORIGIN = 'app://signing';

/** Only these kinds of file are ever served; anything else in the folder does not exist for the page. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff: 'font/woff',
  woff2: 'font/woff2',
};
/** Names as our bundler writes them. No dot first, no percent sign, no separator: nothing to climb with. */
const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/u;

export interface Asset {
  readonly path: string;
  readonly contentType: string;
}

/** The file behind `app://so-truong/…` inside `root`, or null when there is none to serve. */
export function resolveAsset(root: string, address: string, origin = APP_ORIGIN): Asset | null {
  const prefix = `${origin}/`;
  if (!address.startsWith(prefix)) return null;
  const path = (address.slice(prefix.length).split(/[?#]/u)[0] ?? '') || 'index.html';
  const segments = path.split('/');
  if (segments.some((segment) => !SEGMENT.test(segment) || segment.includes('..'))) return null;
  const contentType = CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)];
  return contentType === undefined ? null : { path: join(root, ...segments), contentType };
}
