import type { PastResult } from '../../../../preload/contract/vocabulary/past-results.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';

/** Names a student among those of a school year: the code, or where a file has none name and birth day. */
export function pastResultKey({ sectorId, fullName, birthDate }: PastResult): string {
  return sectorId === '' ? `${foldForSearch(fullName)}|${birthDate}` : sectorId;
}
