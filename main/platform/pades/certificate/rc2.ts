/** RC2 in CBC mode, decryption only (RFC 2268): old .p12 files hide their certificates with it, and OpenSSL 3 left it out. */
export function decryptRc2(
  secret: Uint8Array,
  effectiveBits: number,
  iv: Uint8Array,
  bytes: Uint8Array,
): Uint8Array {
  const key = expand(secret, effectiveBits);
  const plain = Buffer.alloc(bytes.length);
  let before = iv;
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK);
    decryptBlock(key, block).forEach((octet, index) => (plain[at + index] = octet ^ (before[index] ?? 0)));
    before = block;
  }
  return plain;
}

const BLOCK = 8;

/** The table of RFC 2268 §2: a permutation of 0…255 made from the digits of π. */
const PITABLE = Buffer.from(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2' +
    '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
    'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
    '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
  'hex',
);

function expand(secret: Uint8Array, effectiveBits: number): Uint16Array {
  const table = new Uint8Array(128);
  table.set(secret);
  const pi = (index: number): number => PITABLE[index & 0xff] ?? 0;
  const at = (index: number): number => table[index] ?? 0;
  for (let index = secret.length; index < 128; index++) {
    table[index] = pi(at(index - 1) + at(index - secret.length));
  }
  const effectiveBytes = Math.ceil(effectiveBits / 8);
  table[128 - effectiveBytes] = pi(at(128 - effectiveBytes) & (0xff >> (8 * effectiveBytes - effectiveBits)));
  for (let index = 127 - effectiveBytes; index >= 0; index--) {
    table[index] = pi(at(index + 1) ^ at(index + effectiveBytes));
  }
  return Uint16Array.from({ length: 64 }, (_, index) => at(2 * index) | (at(2 * index + 1) << 8));
}

const SHIFTS = [1, 2, 3, 5];
/** Mixing rounds, undone from the last; a mashing round before the 6th and the 11th. */
const ROUNDS = 16;

function decryptBlock(key: Uint16Array, block: Uint8Array): Uint8Array {
  const words = [0, 1, 2, 3].map((index) => (block[2 * index] ?? 0) | ((block[2 * index + 1] ?? 0) << 8));
  const word = (index: number): number => words[index & 3] ?? 0;
  for (let round = ROUNDS - 1; round >= 0; round--) {
    for (let index = 3; index >= 0; index--) {
      const shift = SHIFTS[index] ?? 0;
      const turned = ((word(index) >>> shift) | (word(index) << (16 - shift))) & 0xffff;
      const mixed = (word(index - 1) & word(index - 2)) + (~word(index - 1) & word(index - 3));
      words[index] = (turned - (key[4 * round + index] ?? 0) - mixed) & 0xffff;
    }
    if (round === 5 || round === 11) {
      for (let index = 3; index >= 0; index--) {
        words[index] = (word(index) - (key[word(index - 1) & 63] ?? 0)) & 0xffff;
      }
    }
  }
  return Uint8Array.from(words.flatMap((value) => [value & 0xff, value >> 8]));
}
