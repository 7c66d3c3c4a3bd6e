import { basename } from 'node:path';

/** A name that every system accepts, whatever the paper or the list is called. */
export function safeFileName(name: string): string {
  const cleaned = basename(name.normalize('NFC'))
    .replace(/[\u0000-\u001f<>:"/\\|?*]/gu, '-')
    .replace(/^\.+|[. ]+$/gu, '')
    .slice(0, 150);
  return cleaned === '' ? 'so-truong' : cleaned;
}
