/** The semester of what concerns a whole year. */
export const WHOLE_YEAR = 3;

/** What a list of results calls those over all subjects, without accents and spaces. */
export const LEVEL_WORDS: ReadonlySet<string> = new Set([
  'ketquahoctap',
  'hocluc',
  'hoctap',
  'xeploai',
  'kqht',
  'xeploaihocluc',
]);
export const CONDUCT_WORDS: ReadonlySet<string> = new Set([
  'renluyen',
  'ketquarenluyen',
  'hanhkiem',
  'kqrl',
  'xeploaihanhkiem',
]);
