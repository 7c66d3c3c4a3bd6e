/** The part of fontkit 2.0.4 that we use; the package ships no types of its own. */
declare module 'fontkit' {
  export interface GlyphPosition {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
  }
  export interface GlyphRun {
    glyphs: readonly unknown[];
    positions: GlyphPosition[];
    readonly advanceWidth: number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    hasGlyphForCodePoint(codePoint: number): boolean;
    /** Without code points: a component that the subset needs, not a letter of a text. */
    getGlyph(id: number, codePoints?: readonly number[]): object;
    createSubset(): { includeGlyph(glyph: number): number; encode(): Uint8Array };
    layout(text: string, features?: unknown): GlyphRun;
  }
  export function create(buffer: Uint8Array): Font;
}
