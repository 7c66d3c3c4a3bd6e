import type { Atom } from './atom.ts';
import { breakLines } from './inline.ts';
import { BODY_WIDTH, PAGE, lineHeight, mm } from './page-format.ts';

export interface SignaturePlace {
  /** Name of the empty digital signature field, e.g. `BenGiao`; absent where only a pen signs. */
  field?: string;
  /** "BÊN GIAO"; a line break parts "KT. HIỆU TRƯỞNG" from the post under it. */
  role: string;
  /** Under the role; "(Ký, ghi rõ họ tên)". */
  note?: string;
  /** Printed under the room for the signature; empty for a name written by hand. */
  name: string;
  /** Share of the next place's field over which this one's reaches; absent = none. */
  over?: number;
}

export interface SignatureOptions {
  before?: number;
  /** Height of the room to sign in, points. */
  room?: number;
  x?: number;
  width?: number;
}

const SIZE = 13;

/** Two or three equal places side by side, never parted (adapted from NĐ 30/2020 Mẫu 1.9 for parties of equal rank). */
export function signatureBlock(places: readonly SignaturePlace[], options: SignatureOptions = {}): Atom {
  const { before = 12, room = mm(22), x = PAGE.left, width = BODY_WIDTH } = options;
  const column = width / places.length;
  const inner = column - 6;
  const leading = lineHeight(SIZE);
  const columns = places.map((place, index) => ({
    place,
    left: x + index * column + 3,
    role: place.role.split('\n').flatMap((line) => breakLines(line, 'bold', SIZE, inner)),
    note: breakLines(place.note ?? '(Ký, ghi rõ họ tên)', 'italic', 12, inner),
    name: breakLines(place.name, 'bold', SIZE, inner),
  }));
  const roleHeight = Math.max(...columns.map(({ role }) => role.length)) * leading;
  const noteHeight = Math.max(...columns.map(({ note }) => note.length)) * leading;
  const nameHeight = Math.max(...columns.map(({ name }) => name.length)) * leading;
  return {
    height: roleHeight + noteHeight + room + nameHeight,
    spaceBefore: before,
    keep: false,
    draw: (pen, y) => {
      for (const { place, left, role, note, name } of columns) {
        const box = { x: left, width: inner, align: 'center' as const };
        role.forEach((line, i) => pen.line(line, { ...box, size: SIZE, style: 'bold', y: y + i * leading }));
        const noteTop = y + roleHeight;
        note.forEach((line, i) =>
          pen.line(line, { ...box, size: 12, style: 'italic', y: noteTop + i * leading }),
        );
        const fieldTop = noteTop + noteHeight + 2;
        const over = place.over === undefined ? 0 : column - inner + 4 + place.over * (inner - 4);
        if (place.field) pen.signatureField(place.field, left + 2, fieldTop, inner - 4 + over, room - 4);
        const nameTop = noteTop + noteHeight + room;
        name.forEach((line, i) =>
          pen.line(line, { ...box, size: SIZE, style: 'bold', y: nameTop + i * leading }),
        );
      }
    },
  };
}
