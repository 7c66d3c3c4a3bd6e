/** SPDX names of the licences under which something may be shipped: permissive, or bound to their own files (MPL, OFL). */
const SHIPPABLE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Unicode-3.0',
  'Unicode-DFS-2016',
  'Zlib',
]);

/** Whether an SPDX expression leaves a way to ship: each side of AND must allow it, one side of OR is enough. */
export function mayBeShipped(expression: string): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  const allowed = anyOf(words);
  return allowed && words.length === 0;
}

function anyOf(words: string[]): boolean {
  let allowed = allOf(words);
  while (words[0] === 'OR') {
    words.shift();
    allowed = allOf(words) || allowed;
  }
  return allowed;
}

function allOf(words: string[]): boolean {
  let allowed = term(words);
  while (words[0] === 'AND') {
    words.shift();
    allowed = term(words) && allowed;
  }
  return allowed;
}

function term(words: string[]): boolean {
  const word = words.shift();
  if (word !== '(') return word !== undefined && SHIPPABLE.has(word);
  const allowed = anyOf(words);
  return words.shift() === ')' && allowed;
}
