import { mm, type Pen } from '../../../platform/pdf/index.ts';

/** Each sign of a password large in its own cell of equal width, and under it what it is, so that none is misread. */
export function passwordCells(pen: Pen, password: string, x: number, y: number, width: number): void {
  const signs = [...password];
  const cell = Math.min(mm(9), width / Math.max(1, signs.length));
  const size = Math.min(24, cell * 0.95);
  signs.forEach((sign, index) => {
    const left = x + index * cell;
    pen.frame(left, y, cell, mm(11), 0.5);
    pen.centred(sign, left + cell / 2, y + (mm(11) - size * 1.25) / 2, size, 'bold');
    pen.centred(nameOf(sign), left + cell / 2, y + mm(11.5), Math.min(8, cell * 0.35));
  });
}

function nameOf(sign: string): string {
  if (/\p{Nd}/u.test(sign)) return 'số';
  if (/\p{Lu}/u.test(sign)) return 'HOA';
  if (/\p{Ll}/u.test(sign)) return 'thường';
  return 'dấu';
}
