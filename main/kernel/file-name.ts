/** Names that Windows keeps for devices, with or without an extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;

/** A file's name as a sentence may repeat it: no path, nothing that turns or hides letters. */
export function shownFileName(fileName: string): string {
  const last = fileName.normalize('NFC').split(/[\\/]/u).at(-1) ?? '';
  return last
    .replace(/[\p{Cc}\p{Cf}]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The name without path, ending and the signs Windows forbids, fit to stand in any folder; `fallback` when nothing is left. */
export function safeFileStem(fileName: string, ending: RegExp, fallback: string): string {
  const stem = shownFileName(fileName)
    .replace(ending, '')
    .replace(/[<>:"|?*]+/gu, '')
    .replace(/^[. ]+|[. ]+$/gu, '')
    .slice(0, 120)
    .trim();
  return stem === '' || DEVICE.test(stem.split('.')[0] ?? '') ? fallback : stem;
}
