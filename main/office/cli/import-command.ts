import { basename } from 'node:path';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { IMPORT_KINDS } from '../../../preload/contract/vocabulary/school.ts';
import { appError } from '../../kernel/app-error.ts';
import { sentenceOf } from '../../platform/i18n/index.ts';
import { readInputFile } from './input-file.ts';
import { assertOtherFile } from './kept-files.ts';
import { assertWritable, writeOutputFile } from './output-file.ts';
import type { Command } from './run.ts';
import { signedIn } from './sign-in.ts';

const LAST_HEADER_ROW = 20_000;
const LARGEST_WORKBOOK = 20 * 1024 * 1024;

/** Rows with errors stay out and are listed; the others go in as one transaction. */
export const importCommand: Command = (terminal, [kindWord, path], options) => {
  const kind = IMPORT_KINDS.find((known) => known === kindWord);
  if (!kind || !path) throw appError('cli.import-usage', { kinds: IMPORT_KINDS.join(', ') });
  const headerRow = rowFrom(options['header-row']);
  const file = { kind, fileName: basename(path), bytes: readInputFile(path, LARGEST_WORKBOOK) };
  const badRows = options['bad-rows'];
  if (badRows) {
    assertWritable(badRows);
    assertOtherFile(badRows, path);
  }
  return signedIn(terminal, options, async (call) => {
    const mapping =
      headerRow === null ? null : (await call('imports.inspect', { ...file, headerRow })).proposed;
    const upload = { ...file, mapping };
    if (badRows) {
      await writeOutputFile(badRows, (await call('imports.badRows', upload)).bytes);
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

function rowFrom(text: string | undefined): number | null {
  if (text === undefined) return null;
  const row = Number(text);
  if (!Number.isSafeInteger(row) || row < 1 || row > LAST_HEADER_ROW)
    throw appError('cli.header-row', { last: LAST_HEADER_ROW });
  return row;
}

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
