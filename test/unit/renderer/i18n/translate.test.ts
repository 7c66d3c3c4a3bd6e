import { describe, expect, it } from 'vitest';
import { fill } from '../../../../renderer/i18n/translate.ts';

describe('a sentence with places', () => {
  it('takes its values, numbers the Vietnamese way', () => {
    expect(fill('{n} {noun}', { n: 1062, noun: 'cán bộ' })).toBe('1.062 cán bộ');
  });

  it('chooses the English word by number', () => {
    expect(fill('{n} {n|paper|papers}', { n: 1 })).toBe('1 paper');
    expect(fill('{n} {n|paper|papers}', { n: 2 })).toBe('2 papers');
  });

  it('keeps a place nobody filled visible', () => {
    expect(fill('Chào {name}', {})).toBe('Chào {name}');
  });
});
