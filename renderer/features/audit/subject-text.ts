import { hasText, t } from '../../i18n/index.ts';
import type { AuditEntry } from './named-entries.ts';

/** A line of the list has room for so many. */
const SHOWN = 2;

/** Exports are about a list or a register. */
function listName(word: string): string {
  const key = `import-screen.kind.${word}`;
  return hasText(key) ? t(key) : word;
}

/** "Đỗ Thị An (andt)": what the entry is about, by name; an id nobody may name stays an id. */
export function subjectText({ subject, names }: Pick<AuditEntry, 'subject' | 'names'>): string {
  const ids = subject.split(',');
  const text = ids
    .slice(0, SHOWN)
    .map((id) => names[id] ?? listName(id))
    .join('; ');
  return ids.length > SHOWN ? t('audit.subjectMore', { names: text, n: ids.length - SHOWN }) : text;
}
