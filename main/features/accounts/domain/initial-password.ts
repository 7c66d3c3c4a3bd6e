/**
 * No look-alikes (O/0, l/1/I; small o and i are left out too). Every set has a power of two of members, so a random
 * byte chooses without bias.
 */
const CONSONANTS = 'bcdghkmnpqrstvxz';
const VOWELS = 'aeuy';
const DIGITS = '23456789';
const GROUP = [CONSONANTS, VOWELS, CONSONANTS, VOWELS, DIGITS, DIGITS] as const;
const GROUPS = 3;

/** How many random bytes one password takes. */
export const INITIAL_PASSWORD_BYTES = GROUP.length * GROUPS;

/** Number of equally likely passwords, as bits. */
export function initialPasswordBits(): number {
  return GROUPS * GROUP.reduce((bits, set) => bits + Math.log2(set.length), 0);
}

/** "Kamu47-tega82-xune39": read aloud in three breaths; capital, small letter, digit and sign for systems that ask them. */
export function initialPassword(random: Uint8Array): string {
  if (random.length !== INITIAL_PASSWORD_BYTES)
    throw new Error('An initial password takes exactly its number of random bytes');
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    GROUP.map((set, index) => set[random[group * GROUP.length + index]! % set.length]!).join(''),
  );
  const text = groups.join('-');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
