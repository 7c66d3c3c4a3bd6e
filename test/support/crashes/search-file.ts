import { closeSync, openSync, readSync } from 'node:fs';

const PART = 16 * 1024 * 1024;

/** Which of the needles lie in a file of any size; a core file may be larger than memory. */
export function foundIn(file: string, needles: Readonly<Record<string, readonly Buffer[]>>): string[] {
  const longest = Math.max(...Object.values(needles).flatMap((forms) => forms.map((form) => form.length)));
  const part = Buffer.alloc(PART + longest);
  const found = new Set<string>();
  const handle = openSync(file, 'r');
  try {
    for (let at = 0; ; at += PART) {
      const length = readSync(handle, part, 0, part.length, at);
      if (length === 0) return [...found].sort();
      const bytes = part.subarray(0, length);
      for (const [name, forms] of Object.entries(needles)) {
        if (!found.has(name) && forms.some((form) => bytes.includes(form))) found.add(name);
      }
    }
  } finally {
    closeSync(handle);
  }
}
