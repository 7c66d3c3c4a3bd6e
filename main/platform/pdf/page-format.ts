/** Points in a millimetre. */
export const mm = (value: number): number => (value * 72) / 25.4;

/** A sheet and the margins of its text, points. */
export interface PageFormat {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** NĐ 30/2020 Phụ lục I: A4, margins top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
export const PAGE: PageFormat = {
  width: 595.28,
  height: 841.89,
  top: mm(20),
  bottom: mm(25),
  left: mm(30),
  right: mm(15),
};
/** A4 lying, for wide tables; the margins stay where the reader sees them (NĐ 30/2020 Phụ lục I). */
export const LANDSCAPE: PageFormat = { ...PAGE, width: PAGE.height, height: PAGE.width };

export const bodyWidth = ({ width, left, right }: PageFormat): number => width - left - right;
export const bodyHeight = ({ height, top, bottom }: PageFormat): number => height - top - bottom;
export const BODY_WIDTH = bodyWidth(PAGE);
export const BODY_HEIGHT = bodyHeight(PAGE);

/** Body text 13–14 pt, first line 1–1.27 cm, at least 6 pt between paragraphs (NĐ 30/2020 Phụ lục I). */
export const BODY_SIZE = 13;
export const FIRST_LINE = mm(10);
export const PARAGRAPH_GAP = 6;

/** Height of a single-spaced line of Tinos, from the size of its letters. */
export const lineHeight = (size: number): number => size * 1.15;

/** Distance from the top of a line to its baseline. */
export const baselineOffset = (size: number): number => size * 0.91;
