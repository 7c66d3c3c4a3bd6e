import { basename } from 'node:path';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { IMPORT_KINDS } from '../../../preload/contract/vocabulary/school.ts';
import { appError } from '../../kernel/app-error.ts';
import { sentenceOf } from '../../platform/i18n/index.ts';
import { readInputFile } from './input-file.ts';
import { assertWritable, writeOutputFile } from './output-file.ts';
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
  const badRows = options['bad-rows'];
  if (badRows) assertWritable(badRows);
  return signedIn(terminal, options, async (call) => {
    if (badRows) {
      writeOutputFile(badRows, (await call('imports.badRows', upload)).bytes);
    }
    const report = options['dry-run']
      ? await call('imports.dryRun', upload)
      : (await call('imports.commit', { ...upload, skipBad: true, complete: options.complete ?? false }))
          .report;
    const { rows, accepted } = report;
    const [errors, warnings] = [report.errors.map(told), report.warnings.map(told)];
    return {
      result: { ...report, errors, warnings },
      text: `${rows} dòng, nhận ${accepted}, lỗi ${errors.length}, cảnh báo ${warnings.length}.`,
    };
  });
};

/** Where a list has several sheets the column is named as Excel does: "Khối 7!Ngày sinh". */
function told({
  sheet,
  row,
  column: header,
  code,
  params,
  suggestion,
}: OutputOf<'imports.dryRun'>['errors'][number]) {
  const column = sheet === '' ? header : `${sheet}!${header}`;
  return { row, column, code, message: sentenceOf('vi', code, params), suggestion };
}
