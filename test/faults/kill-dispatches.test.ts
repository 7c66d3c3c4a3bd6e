import { expect, it } from 'vitest';
import { startOffice } from '../support/faults/start-office.ts';
import { OFFICER, openTestOffice } from '../support/office/open-test-office.ts';

const ROUNDS = 8;
/** Kept before the kill, at least; it falls into one of those after. */
const KEPT = 3;

/** Registers until it is killed somewhere in the middle of a write; gives what was acknowledged. */
function registerAndKill(folder: string, round: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = startOffice('dispatches-child.ts', [folder]);
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      // A moment that is another one each time, anywhere between two acknowledgements.
      if (out.split('\n').length - 1 > KEPT + round) setTimeout(() => child.kill('SIGKILL'), round % 4);
    });
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(errors));
      resolve(out.slice(0, out.lastIndexOf('\n')).split('\n'));
    });
  });
}

it('a program that is killed while dispatches are registered leaves no gap and loses no number it gave', async () => {
  let test = await openTestOffice();
  try {
    await test.office.close();
    const kept: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) kept.push(...(await registerAndKill(test.folder, round)));
    test = await test.reopen();
    await test.call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
    const found = new Set<string>();
    for (const book of ['in', 'out'] as const) {
      const { series, entries } = await test.call('archive.dispatchRegister', { book, year: null });
      expect(series.map(({ missing, onPaper }) => [...missing, ...onPaper])).toEqual([[]]);
      expect(entries.map(({ number }) => number)).toEqual(entries.map((_entry, at) => at + 1));
      for (const { symbol, number } of entries) found.add(book === 'in' ? String(number) : symbol);
    }
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept.filter((number) => !found.has(number))).toEqual([]);
    expect(await test.call('archive.verify', { jobId: 'v' })).toMatchObject({ complete: true, bad: [] });
  } finally {
    await test.close();
  }
});
