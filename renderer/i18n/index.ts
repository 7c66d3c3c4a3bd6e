export { LANGUAGES } from './catalogue.ts';
export type { Language } from './catalogue.ts';
export { codeText, errorText } from './error-text.ts';
export { formatDay, formatInstant, formatMark, formatNumber, today } from './format.ts';
export { language, setLanguage, useLanguage } from './language.ts';
export { hasText, t } from './translate.ts';
export type { Params } from './translate.ts';
export { comparePersonNames, compareText, fold, matchesFolded } from './vietnamese.ts';
