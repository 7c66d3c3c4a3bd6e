import { randomBytes } from 'node:crypto';

/** The addresses under which frozen bytes are shown, readable only while their window is open. */
export const PREVIEW_ORIGIN = 'app://preview';
const ADDRESS = /^app:\/\/preview\/(?<key>[A-Za-z0-9_-]{32})\/[^/]*$/u;

export interface ShownDocument {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** By the first bytes, not by the name: only what the built-in viewer shows without running anything. */
export function viewableType(bytes: Uint8Array): string | null {
  const starts = (...head: number[]): boolean => head.every((byte, index) => bytes[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  if (starts(0x52, 0x49, 0x46, 0x46) && String.fromCharCode(...bytes.subarray(8, 12)) === 'WEBP')
    return 'image/webp';
  return null;
}

export interface DocumentStore {
  /** Returns the address; 192 random bits keep it unguessable. */
  put(document: ShownDocument): string;
  get(address: string): ShownDocument | null;
  remove(address: string): void;
}

export function createDocumentStore(): DocumentStore {
  const documents = new Map<string, ShownDocument>();
  const keyOf = (address: string): string => ADDRESS.exec(address.split('#')[0] ?? '')?.groups?.['key'] ?? '';
  return {
    put(document) {
      const key = randomBytes(24).toString('base64url');
      documents.set(key, document);
      return `${PREVIEW_ORIGIN}/${key}/${encodeURIComponent(document.fileName)}`;
    },
    get: (address) => documents.get(keyOf(address)) ?? null,
    remove(address) {
      documents.delete(keyOf(address));
    },
  };
}
