import { dateInWords, hourInWords, shortDate } from '../../../platform/pdf/index.ts';

export const momentInWords = (at: string): string => `${hourInWords(at)}, ${dateInWords(at)}`;
/** Inside a sentence or a cell. */
export const shortMoment = (at: string): string => `${hourInWords(at)}, ${shortDate(at)}`;
