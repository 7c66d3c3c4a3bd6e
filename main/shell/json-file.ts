import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** A small settings file of the shell. A missing or damaged one is the same as the default: nothing in it is precious. */
export interface JsonFile<T> {
  read(): T;
  write(value: T): void;
}

export function jsonFile<T>(path: string, schema: z.ZodType<T>, fallback: T): JsonFile<T> {
  return {
    read() {
      try {
        const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
        return parsed.success ? parsed.data : fallback;
      } catch {
        return fallback;
      }
    },
    write(value) {
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(`${path}.part`, JSON.stringify(value, null, 2), { mode: 0o600 });
        renameSync(`${path}.part`, path);
      } catch {
        // A full disk: the window works on with what it has.
      }
    },
  };
}
