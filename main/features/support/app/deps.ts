import type { Database } from '../../../platform/database/work.ts';

export interface SupportDeps {
  readonly database: Database;
  /** The vault's folder; only its free space is told. */
  readonly folder: string;
  /** '' = this program writes none (command line). */
  readonly logFile: string;
  readonly version: string;
  readonly auditValid: () => boolean;
  readonly settingsOf: (userId: string) => Readonly<Record<string, string>>;
}
