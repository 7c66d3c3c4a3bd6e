import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { IMPORT_KINDS } from '../../../preload/contract/vocabulary/school.ts';
import { appError } from '../../kernel/app-error.ts';
import { readInputFile } from './input-file.ts';
import type { Command } from './run.ts';
import { signedIn } from './sign-in.ts';

const LARGEST_WORKBOOK = 20 * 1024 * 1024;

/** Rows with errors stay out and are listed; the others go in as one transaction. */
export const importCommand: Command = (terminal, [kindWord, path], options) => {
  const kind = IMPORT_KINDS.find((known) => known === kindWord);
  if (!kind || !path) throw appError('cli.import-usage', { kinds: IMPORT_KINDS.join(', ') });
  const upload = {
    kind,
    fileName: basename(path),
    bytes: readInputFile(path, LARGEST_WORKBOOK),
    mapping: null,
  };
  return signedIn(terminal, options, async (call) => {
    if (options['bad-rows']) {
      writeFileSync(options['bad-rows'], (await call('imports.badRows', upload)).bytes, { mode: 0o600 });
    }
    const report = options['dry-run']
      ? await call('imports.dryRun', upload)
      : (await call('imports.commit', { ...upload, skipBad: true })).report;
    const { rows, accepted, errors, warnings } = report;
    return {
      result: report,
      text: `${rows} dòng, nhận ${accepted}, lỗi ${errors.length}, cảnh báo ${warnings.length}.`,
    };
  });
};
