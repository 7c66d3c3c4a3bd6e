/** Why a copy was made: by the calendar, before something that cannot be taken back, by hand, or to move house. */
export const BACKUP_KINDS = [
  'daily',
  'weekly',
  'before-migration',
  'before-restore',
  'before-transition',
  'manual',
  'move',
] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];
