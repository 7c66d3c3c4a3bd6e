import {
  markText,
  readLevel,
  readMark,
  readPassed,
  type Level,
  type Passed,
  type Tenths,
} from '../../../../../main/features/gradebook/domain/index.ts';

/** The cells of a line "a | b | c", without the blanks around them. */
export function cells(line: string): string[] {
  return line.split('|').map((cell) => cell.trim());
}

/** "6×8.0 4.9" → seven marks in tenths; "—" and what is not there are blanks. */
export function marks(text: string): (Tenths | null)[] {
  return words(text).flatMap((word) => {
    const [many, one] = word.includes('×') ? word.split('×') : ['1', word];
    return Array.from({ length: Number(many) }, () => tenths(one ?? ''));
  });
}

export function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

export function tenths(text: string): Tenths | null {
  if (text === '—') return null;
  const read = readMark(text);
  if (read.kind !== 'mark') throw new Error(`no mark: ${text}`);
  return read.tenths;
}

export function shown(value: Tenths | null): string {
  return value === null ? '—' : markText(value, '.');
}

export function level(text: string): Level | null {
  return text === '—' ? null : found(readLevel(text), text);
}

export function passed(text: string): Passed | null {
  return text === '—' ? null : found(readPassed(text), text);
}

function found<Value>(value: Value | undefined, text: string): Value {
  if (value === undefined) throw new Error(`no such word: ${text}`);
  return value;
}
