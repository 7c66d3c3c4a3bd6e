import { language } from '../../i18n/index.ts';

/** `docs/guide/<screen>.md` in Vietnamese, `docs/guide/en/<screen>.md` in English. */
const files = import.meta.glob<string>('../../../docs/guide/**/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export function guideText(name: string): string {
  const folder = '../../../docs/guide';
  const english = language() === 'en' ? files[`${folder}/en/${name}.md`] : undefined;
  return english ?? files[`${folder}/${name}.md`] ?? files[`${folder}/trang-chu.md`] ?? '';
}
