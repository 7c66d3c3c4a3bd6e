/** The door to Excel: read foreign workbooks safely, write our own. */
export { columnLetters } from './cell-reference.ts';
export { guardOfficeFile, type OfficeKind } from './guard-office.ts';
export { WORKBOOK_LIMITS, type WorkbookLimits } from './limits.ts';
export { createNodeParseWorker, parseWorkerOn, type ParseWorker } from './parse-worker.ts';
export { readTable, readWorkbook } from './read-workbook.ts';
export { exportChosen } from './export-chosen.ts';
export { inChosenOrder, textColumn, writeTextList, type TextColumn } from './text-list.ts';
export { writeListWorkbook, type ListWorkbook } from './write-list.ts';
export { writeBadRowsWorkbook, type BadRow, type BadRowsWorkbook } from './write-bad-rows.ts';
export { writeTemplateWorkbook, type TemplateField, type TemplateWorkbook } from './write-template.ts';
export type { ColumnFormat, WrittenColumn } from './sheet-writer.ts';
