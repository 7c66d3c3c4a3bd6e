import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, rulesBrokenBy, violationsIn } from './support/cruise.ts';
import { RULE_BREAKERS } from './support/rule-breakers.ts';

const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[];
};

describe('the dependency rules', () => {
  it('are kept by every file of the program', async () => {
    expect(await violationsIn(root, ['main', 'preload', 'renderer'])).toEqual([]);
  });

  it('each have a proof that they bite', () => {
    expect(Object.keys(RULE_BREAKERS).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.entries(RULE_BREAKERS))('%s is broken by its fixture', async (rule, files) => {
    expect(await rulesBrokenBy(files)).toContain(rule);
  });

  it('let a well-built feature pass', async () => {
    const broken = await rulesBrokenBy({
      'main/office/compose.ts': `import { createPeople } from '../features/people/index.ts';\nexport const people = createPeople();\n`,
      'main/features/people/index.ts': `import { addPerson } from './app/add-person.ts';\nexport const createPeople = () => addPerson;\n`,
      'main/features/people/app/add-person.ts': `import { store } from '../data/store.ts';\nexport const addPerson = store;\n`,
      'main/features/people/data/store.ts': `import { EntitySchema } from 'typeorm';\nimport { age } from '../domain/age.ts';\nexport const store = [EntitySchema, age];\n`,
      'main/features/people/domain/age.ts': `export const age = 1;\n`,
    });
    expect(broken).toEqual([]);
  });
});
