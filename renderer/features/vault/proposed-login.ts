import { fold } from '../../i18n/index.ts';

/** "Nguyễn Thị Mai" → "maint": given name and initials, as the central system's logins look. */
export function proposedLogin(fullName: string): string {
  const words = fold(fullName)
    .replace(/[^a-z\s]/gu, '')
    .trim()
    .split(/\s+/u);
  const given = words.at(-1) ?? '';
  const initials = words.slice(0, -1).map((word) => word[0] ?? '');
  return given + initials.join('');
}
