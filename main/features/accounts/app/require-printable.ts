import { appError } from '../../../kernel/app-error.ts';
import { nameOfCharacter } from '../../../kernel/name-of-character.ts';
import { missingGlyph } from '../../../platform/pdf/index.ts';
import type { Staff } from '../../people/index.ts';

/** That many people stand in one sentence; the others are found when these are mended. */
const NAMED = 5;

/**
 * Looked at before the first paper of a run, so that one odd sign in one name does not leave half a school with papers.
 * @throws accounts.not-printable with the people, the texts and the signs
 */
export function requirePrintable(people: readonly Staff[]): void {
  const found = people.flatMap(({ fullName, department, jobTitle }) => {
    const text = [fullName, department, jobTitle].find((each) => missingGlyph(each) !== null);
    if (text === undefined) return [];
    const sign = nameOfCharacter(missingGlyph(text) ?? '');
    return [text === fullName ? `${fullName}: ${sign}` : `${fullName}, ${text}: ${sign}`];
  });
  if (found.length > 0)
    throw appError('accounts.not-printable', {
      count: found.length,
      people: found.slice(0, NAMED).join('; ') + (found.length > NAMED ? '…' : ''),
    });
}
