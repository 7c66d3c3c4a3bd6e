import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertVersion, versionsOf } from '../../main/features/templates/data/template-versions.ts';
import { openTestDatabase, type TestDatabase } from '../support/office/open-test-database.ts';

const TEMPLATE = {
  headerLines: [],
  legalBasis: [],
  sections: [{ heading: 'I', clauses: ['Một.'] }],
  extraWitnesses: [],
  recipients: [],
};
let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const add = (version: number, origin: 'edited' | 'reset', template: typeof TEMPLATE | null) =>
  test.database.write(test.context(), { action: 'test' }, (tx) => {
    const { userId } = test.officer;
    insertVersion(tx.sql, { kind: 'cam-ket', version, origin, template, at: tx.at, userId });
  });
const run = (sql: string) =>
  test.database.write(test.context(), { action: 'test' }, (tx) => void tx.sql.prepare(sql).run());

describe('versions of a wording', () => {
  it('come one after the other and stay as they were written', async () => {
    await expect(add(2, 'edited', TEMPLATE)).rejects.toThrow('kept for ever');
    await add(1, 'edited', TEMPLATE);
    await add(2, 'reset', null);
    await expect(add(2, 'edited', TEMPLATE)).rejects.toThrow('kept for ever');
    await expect(run(`UPDATE paper_template SET content = '{}' WHERE version = 1`)).rejects.toThrow(
      'kept for ever',
    );
    await expect(run('DELETE FROM paper_template')).rejects.toThrow('kept for ever');
    expect(
      versionsOf(test.database.read, 'cam-ket').map(({ version, template }) => [version, template]),
    ).toEqual([
      [2, null],
      [1, TEMPLATE],
    ]);
  });

  it('say by their content whether they are a reset', async () => {
    await expect(add(3, 'edited', null)).rejects.toThrow('CHECK');
    await expect(add(3, 'reset', TEMPLATE)).rejects.toThrow('CHECK');
  });
});
