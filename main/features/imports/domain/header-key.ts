import { foldForSearch } from '../../../kernel/vietnamese.ts';

/** "Họ và tên (*)" → "ho va ten": folded, without marks of duty, punctuation and line breaks. */
export function headerKey(header: string): string {
  return foldForSearch(header)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** The same without what stands in brackets: "Ngày sinh (dd/mm/yyyy)" → "ngay sinh". */
export function headerKeyWithoutBrackets(header: string): string {
  return headerKey(header.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' '));
}
