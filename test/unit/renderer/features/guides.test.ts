import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'guide');
const guides = (path: string): string[] => readdirSync(path).filter((name) => name.endsWith('.md'));

describe('the guides behind F1', () => {
  it('are there in both languages, of screens and of roles', () => {
    expect(guides(join(folder, 'en')).sort()).toEqual(guides(folder).sort());
  });
});
