import { afterEach, describe, expect, it, vi } from 'vitest';
import { errorText } from '../../../../renderer/i18n/error-text.ts';
import { setLanguage } from '../../../../renderer/i18n/language.ts';
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

describe('the sentence of a code', () => {
  afterEach(() => {
    setLanguage('vi');
  });

  it('is said in the language of the window, also for a warning of an import or a person', () => {
    vi.stubGlobal('document', { documentElement: { lang: 'vi' } });
    const sex = { code: 'imports.personal-id-sex', params: { column: 'ĐDCN', female: 1 } };
    expect(errorText(sex)).toContain('giới tính Nữ');
    setLanguage('en');
    expect(errorText(sex)).toContain('says female');
    expect(errorText({ code: 'people.same-name-and-birth', params: { count: 2 } })).toContain(
      '2 other students have',
    );
  });
});
