/** The door to everything about Vietnamese text: normal form, folding, names, stored sort keys, old encodings. */
export {
  cleanText,
  foldForSearch,
  isWithoutAccents,
  searchedWords,
  spellingKey,
  splitFullName,
  titleCaseName,
  type NameParts,
} from './vietnamese-text.ts';
export { sortKey, sortKeyByGivenName } from './vietnamese-sort-key.ts';
export {
  decodeTcvn3,
  looksLikeTcvn3,
  type LegacyEncoding,
} from '../../preload/contract/vocabulary/legacy-encoding.ts';
