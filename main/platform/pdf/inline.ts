import { drawableText } from './drawable-text.ts';
import { widthOf, type FontStyle } from './fonts.ts';

/** A stretch of text in one style. */
export interface Span {
  text: string;
  style: FontStyle;
}

/** What callers write: plain text, or text with `**bold**` and `__italic__` stretches given as spans. */
export type Inline = string | readonly (string | Span)[];

export const bold = (text: string): Span => ({ text, style: 'bold' });
export const italic = (text: string): Span => ({ text, style: 'italic' });

/** Pieces of a word in reading order; more than one when the style changes inside the word. */
export interface Word {
  pieces: Span[];
  width: number;
}

export interface Line {
  words: Word[];
  /** Natural width with one space between words. */
  width: number;
  /** The last line of a paragraph is not stretched. */
  last: boolean;
}

export function spansOf(inline: Inline, style: FontStyle): Span[] {
  const list = typeof inline === 'string' ? [inline] : inline;
  return list.map((item) => (typeof item === 'string' ? { text: item, style } : item));
}

/** Breaks text into lines no wider than `width`; the first line is shortened by `indent`. Words wider than a line are cut. */
export function breakLines(
  inline: Inline,
  style: FontStyle,
  size: number,
  width: number,
  indent = 0,
): Line[] {
  const space = widthOf(' ', style, size);
  const lines: Line[] = [];
  let line: Line = { words: [], width: 0, last: true };
  for (const word of wordsOf(spansOf(inline, style), size, width - indent)) {
    const room = lines.length === 0 ? width - indent : width;
    const next = line.words.length === 0 ? word.width : line.width + space + word.width;
    if (line.words.length > 0 && next > room + 0.01) {
      line.last = false;
      lines.push(line);
      line = { words: [word], width: word.width, last: true };
    } else {
      line.words.push(word);
      line.width = next;
    }
  }
  if (line.words.length > 0 || lines.length === 0) lines.push(line);
  return lines;
}

function wordsOf(spans: readonly Span[], size: number, room: number): Word[] {
  const words: Word[] = [];
  let glued = false;
  for (const span of spans) {
    const text = drawableText(span.text, span.style);
    text.split(' ').forEach((part, index) => {
      if (index > 0) glued = false;
      if (part === '') return;
      const width = widthOf(part, span.style, size);
      const previous = words.at(-1);
      if (glued && previous) {
        previous.pieces.push({ text: part, style: span.style });
        previous.width += width;
      } else if (width > room) {
        words.push(...cutWord(part, span.style, size, room));
      } else {
        words.push({ pieces: [{ text: part, style: span.style }], width });
      }
      glued = true;
    });
  }
  return words;
}

/** A word wider than the column (a long address or login) goes on in the next line, cut between characters. */
function cutWord(text: string, style: FontStyle, size: number, room: number): Word[] {
  const parts: Word[] = [];
  let rest = '';
  for (const char of text) {
    if (rest !== '' && widthOf(rest + char, style, size) > room) {
      parts.push({ pieces: [{ text: rest, style }], width: widthOf(rest, style, size) });
      rest = '';
    }
    rest += char;
  }
  parts.push({ pieces: [{ text: rest, style }], width: widthOf(rest, style, size) });
  return parts;
}
