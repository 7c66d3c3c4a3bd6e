import { create } from 'qrcode';

/** The dark squares of a QR code, row by row; `side` squares each way, without the white border. */
export interface QrModules {
  side: number;
  dark: readonly boolean[];
}

/**
 * Text of the alphanumeric set only (capitals, digits, `:` `/` `-` …).
 * Error correction M (15 %): survives a staple hole or a pen stroke and stays small.
 */
export function qrModules(text: string): QrModules {
  const { modules } = create([{ data: text, mode: 'alphanumeric' }], {
    errorCorrectionLevel: 'M',
  });
  return { side: modules.size, dark: Array.from(modules.data, (value) => value !== 0) };
}
