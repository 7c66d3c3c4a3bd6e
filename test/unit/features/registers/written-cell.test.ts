import { expect, it } from 'vitest';
import { writtenFormat } from '../../../../main/features/registers/domain/written-cell.ts';
import {
  REGISTER_DEFINITIONS,
  type RegisterName,
} from '../../../../preload/contract/vocabulary/registers/index.ts';

it.each<[RegisterName, string, string]>([
  ['finance', 'rate', 'amount'],
  ['health', 'height', 'tenths'],
  ['health', 'bmi', 'tenths'],
  ['health', 'leftEye', 'text'],
  ['facilities', 'builtYear', 'number'],
  ['facilities', 'area', 'number'],
  ['health', 'day', 'date'],
])('of %s, %s is written as %s', (register, key, format) => {
  const column = REGISTER_DEFINITIONS[register].columns.find((each) => each.key === key)!;
  expect(writtenFormat(column)).toBe(format);
});
