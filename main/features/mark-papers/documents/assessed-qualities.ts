import { QUALITIES_OF_PRIMARY, type QualityRule } from '../../gradebook/index.ts';

type Keyed = readonly { readonly key: string }[];

/** Qualities and abilities that a book has columns of, in the order of the form. */
export function assessedIn(columns: Keyed): readonly QualityRule[] {
  const codes = new Set(columns.map(({ key }) => key.split('-', 1)[0]));
  return QUALITIES_OF_PRIMARY.filter(({ code }) => codes.has(code));
}

/** Below a table: "T: tốt; …; PC1: yêu nước; …" of what the book has. */
export function qualityWords(columns: Keyed): string {
  const named = assessedIn(columns).map(({ code, name }) => `${code.toUpperCase()}: ${name}`);
  return ['T: tốt', 'Đ: đạt', 'C: cần cố gắng', ...named].join('; ');
}
