import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTACKS, signedBench, type SignedBench } from '../support/attacks/index.ts';
import { outcomeOf, tableRows, type Outcome } from '../support/attacks/attack-table.ts';

const SECURITY = join(import.meta.dirname, '../../docs/security.md');
/** What stands between the two marks in docs/security.md. */
const TABLE = /<!-- attacks -->\n+([\s\S]*?)\n+<!-- \/attacks -->/u;

let bench: SignedBench;
const outcomes = new Map<string, Outcome>();
beforeAll(async () => {
  bench = await signedBench();
});
afterAll(() => {
  bench.close();
});

describe('a paper that somebody tampered with', () => {
  it('has at least fifty faces, each with a name of its own', () => {
    expect(ATTACKS.filter(({ verdict }) => verdict !== 'valid').length).toBeGreaterThanOrEqual(50);
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
  });

  it.each(ATTACKS)('$name: $verdict $reason', async (attack) => {
    const outcome = await outcomeOf(attack, bench);
    outcomes.set(attack.name, outcome);
    expect({ verdict: outcome.verdict, codes: outcome.codes }).toMatchObject({ verdict: attack.verdict });
    if (attack.reason !== '') expect(outcome.codes).toContain(attack.reason);
  });

  it('stands in docs/security.md beside what pdfsig says of it', () => {
    const told = TABLE.exec(readFileSync(SECURITY, 'utf8'))?.[1]?.split('\n') ?? [];
    const plain = told.filter((line) => !/^\| -/u.test(line)).map((line) => line.replace(/ +/gu, ' '));
    expect(plain).toEqual(tableRows(ATTACKS.flatMap(({ name }) => outcomes.get(name) ?? [])));
  });
});
