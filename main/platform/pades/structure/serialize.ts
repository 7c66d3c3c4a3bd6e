import { is, isArray, type PdfDict, type PdfString, type PdfValue } from './pdf-value.ts';

/** A value as it stands in a file; equal values give equal bytes. */
export function serialize(value: PdfValue): Uint8Array {
  if (!is(value, 'stream')) return Buffer.from(textOf(value), 'latin1');
  const head = Buffer.from(`${textOf(value.dict)}\nstream\n`, 'latin1');
  return Buffer.concat([head, value.raw, Buffer.from('\nendstream', 'latin1')]);
}

/** Latin-1 characters stand for bytes. */
function textOf(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value);
  if (isArray(value)) return `[${value.map(textOf).join(' ')}]`;
  switch (value.kind) {
    case 'name':
      return nameText(value.name);
    case 'string':
      return stringText(value);
    case 'ref':
      return `${value.num} ${value.gen} R`;
    case 'dict':
      return dictText(value);
    case 'stream':
      throw new TypeError('A stream stands only by itself');
  }
}

const dictText = ({ entries }: PdfDict): string =>
  `<<${[...entries].map(([key, value]) => `${nameText(key)} ${textOf(value)}`).join(' ')}>>`;

/** Numbers of a file have no exponent; six decimals are finer than any printer. */
function numberText(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const text = value.toFixed(6).replace(/\.?0+$/u, '');
  return text === '-0' ? '0' : text;
}

const nameText = (name: string): string =>
  `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/gu, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;

const ESCAPED: Readonly<Record<string, string>> = { '\r': '\\r', '\\': '\\\\', '(': '\\(', ')': '\\)' };

function stringText({ bytes, hex }: PdfString): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (hex) return `<${buffer.toString('hex')}>`;
  return `(${buffer.toString('latin1').replace(/[\r\\()]/gu, (char) => ESCAPED[char] ?? char)})`;
}
