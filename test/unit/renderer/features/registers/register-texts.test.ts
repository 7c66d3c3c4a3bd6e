import { describe, expect, it } from 'vitest';
import {
  REGISTERS,
  REGISTER_DEFINITIONS,
} from '../../../../../preload/contract/vocabulary/registers/index.ts';
import en from '../../../../../resources/locales/en/registers.json' with { type: 'json' };
import vi from '../../../../../resources/locales/vi/registers.json' with { type: 'json' };

type Words = {
  readonly columns: Record<string, string>;
  readonly options: Record<string, Record<string, string>>;
};

describe('the words of a register', () => {
  it.each(REGISTERS)('are the same in the Vietnamese window and in the Excel files: %s', (register) => {
    const { columns } = REGISTER_DEFINITIONS[register];
    const choices = columns.filter((column) => column.type === 'choice');
    const words: Words = vi[register];
    expect(words.columns).toEqual(Object.fromEntries(columns.map(({ key, header }) => [key, header])));
    expect(words.options).toEqual(
      Object.fromEntries(
        choices.map(({ key, options }) => [
          key,
          Object.fromEntries(options.map(({ code, label }) => [code, label])),
        ]),
      ),
    );
    expect(Object.keys((en[register] as Words).columns)).toEqual(Object.keys(words.columns));
  });
});
