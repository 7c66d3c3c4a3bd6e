/** Vowels and ends of a syllable, tone marks aside; a circumflex, breve or horn is part of the letter. */
const RHYMES = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
  'ă(?:c|m|n|ng|p|t)',
  'â(?:c|m|n|ng|p|t|u|y)',
  'e(?:c|m|n|ng|o|p|t)?',
  'ê(?:ch|m|n|nh|p|t|u)?',
  'i(?:a|c|ch|m|n|nh|p|t|u|ê(?:c|m|n|ng|p|t|u))?',
  'o(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|ă(?:c|m|n|ng|t)|e(?:n|o|t)?|c|i|m|n|ng|ong|oc|p|t)?',
  'ô(?:c|i|m|n|ng|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|c|i|m|n|ng|p|t|â(?:n|ng|t|y)|ê(?:ch|n|nh|t)?|ô(?:c|i|m|n|ng|p|t)|ơ|y(?:a|ch|ên|êt|nh|p|t|u)?)?',
  'ư(?:a|c|i|m|n|ng|t|u|ơ(?:c|i|m|n|ng|p|t|u))?',
  'y(?:t|nh|ch|ê(?:m|n|ng|t|u))?',
].join('|');
const ONSETS = 'b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x';
const SYLLABLE = new RegExp(`^(?:${ONSETS})?(?:${RHYMES})$`, 'u');
/** Grave, acute, hook, tilde, dot below: one at most. */
const TONES = /[\u0300\u0301\u0309\u0303\u0323]/gu;

/** Whether Vietnamese could spell it so; says nothing about whether there is such a word. */
export function isVietnameseSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  if ((apart.match(TONES)?.length ?? 0) > 1) return false;
  return SYLLABLE.test(apart.replace(TONES, '').normalize('NFC'));
}
