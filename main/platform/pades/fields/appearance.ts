/** What stands in the visible box of a signature. */
export interface Appearance {
  /** Name, role, organisation, time in +07:00; the first in bold. */
  readonly lines: readonly string[];
  readonly picture?: BoxPicture;
  /** False for a box that lies over another one, where a frame would cut through the words; absent = framed. */
  readonly frame?: boolean;
}

export interface BoxPicture {
  /** Ink on a transparent or white ground; only how dark it is counts, the colour comes from its kind. */
  readonly png: Uint8Array;
  /** A handwritten name is drawn in blue and fits the box; a seal in red and in its real size. */
  readonly kind: 'handwriting' | 'seal';
  /** Width of a seal on paper. */
  readonly millimetres?: number;
}
