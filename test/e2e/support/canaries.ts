import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Which of the words stand readable (UTF-8 or UTF-16) in any file of a folder: `word in file`. */
export function readableIn(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap(({ name, parentPath }) => {
    const bytes = readFileSync(join(parentPath, name));
    return words
      .filter(
        (word) => bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le')),
      )
      .map((word) => `${word} in ${name}`);
  });
}
