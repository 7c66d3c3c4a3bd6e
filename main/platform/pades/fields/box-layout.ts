import { mm } from '../../pdf/index.ts';
import { fitLines, type BoxLine } from './box-text.ts';
import type { BoxPicture } from './appearance.ts';

/** Points, from the top left corner of the box; a seal may reach over its edges, where it is cut. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BoxLayout {
  readonly picture: Area | null;
  readonly text: Area & { readonly lines: readonly BoxLine[] };
}

const EDGE = 3;
/** From here on a picture and the text stand side by side. */
const WIDE = 2.8;
/** Points that a text needs beside a seal. */
const TEXT_WIDTH = 80;
/** Of a round seal, unless told otherwise. */
const SEAL_MILLIMETRES = 36;

/** Where picture and text stand; `shape` is the picture's width divided by its height. */
export function boxLayout(
  width: number,
  height: number,
  lines: readonly string[],
  picture: {
    readonly kind: BoxPicture['kind'];
    readonly millimetres?: number;
    readonly shape: number;
  } | null,
): BoxLayout {
  const whole = { x: EDGE, y: EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE };
  if (picture === null) return { picture: null, text: textIn(whole, lines, 'middle') };
  if (picture.kind === 'seal') {
    const across = mm(picture.millimetres ?? SEAL_MILLIMETRES);
    const seal = { width: across, height: across / picture.shape };
    const y = (height - seal.height) / 2;
    const beside = whole.width - across;
    if (beside < TEXT_WIDTH) {
      return { picture: { x: (width - across) / 2, y, ...seal }, text: textIn(whole, lines, 'middle') };
    }
    // At the right end, which may lie over the signature that stands next to it; the words stay free of both.
    const left = { ...whole, width: beside - EDGE };
    return { picture: { x: width - EDGE - across, y, ...seal }, text: textIn(left, lines, 'middle') };
  }
  if (width / height >= WIDE) {
    const left = { ...whole, width: whole.width * 0.42 };
    const right = { ...whole, x: left.x + left.width + EDGE, width: whole.width - left.width - EDGE };
    return { picture: inside(left, picture.shape), text: textIn(right, lines, 'middle') };
  }
  const half = { ...whole, y: EDGE + whole.height / 2, height: whole.height / 2 };
  const text = textIn(half, lines, 'bottom');
  const above = { ...whole, height: text.y - EDGE };
  return { picture: inside(above, picture.shape), text };
}

function textIn(area: Area, lines: readonly string[], at: 'middle' | 'bottom'): BoxLayout['text'] {
  const fitted = fitLines(lines, area.width, area.height);
  const free = area.height - fitted.height;
  return {
    ...area,
    y: area.y + (at === 'middle' ? free / 2 : free),
    height: fitted.height,
    lines: fitted.lines,
  };
}

/** As large as it can be in the middle of an area, undistorted. */
function inside(area: Area, shape: number): Area {
  const width = Math.min(area.width, area.height * shape);
  const height = width / shape;
  return { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
}
