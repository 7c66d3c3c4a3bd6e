export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

interface Branch {
  readonly [key: string]: string | Branch;
}

/** Every namespace of both languages: a new feature only adds its JSON file. */
const files = import.meta.glob<Branch>('../../resources/locales/*/*.json', {
  eager: true,
  import: 'default',
});

function flatten(branch: Branch, prefix: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(branch)) {
    const path = `${prefix}.${key}`;
    if (typeof value === 'string') into.set(path, value);
    else flatten(value, path, into);
  }
}

interface Catalogue {
  /** "people.staff.title" → text */
  readonly texts: ReadonlyMap<string, string>;
  /** Error code → text, gathered from the `errors` branch of every namespace. */
  readonly errors: ReadonlyMap<string, string>;
}

function read(language: Language): Catalogue {
  const texts = new Map<string, string>();
  const errors = new Map<string, string>();
  for (const [path, branch] of Object.entries(files)) {
    const [, fileLanguage, namespace] = /\/([a-z]{2})\/([^/]+)\.json$/u.exec(path) ?? [];
    if (fileLanguage !== language || namespace === undefined) continue;
    flatten(branch, namespace, texts);
    const own = namespace === 'errors' ? branch : branch['errors'];
    if (typeof own !== 'object') continue;
    const flat = new Map<string, string>();
    flatten(own, '', flat);
    for (const [code, text] of flat) {
      errors.set(code.slice(1), text);
      errors.set(`${namespace}${code}`, text);
    }
  }
  return { texts, errors };
}

export const catalogues: Readonly<Record<Language, Catalogue>> = { vi: read('vi'), en: read('en') };
