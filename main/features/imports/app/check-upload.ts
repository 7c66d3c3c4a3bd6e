import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readSnapshot } from '../data/snapshot.ts';
import { checkImport, type ImportCheck } from '../domain/check-import.ts';
import type { ImportIssue } from '../domain/issue.ts';
import { placeOf } from '../domain/list-sheets.ts';
import { headersOf, type ColumnMapping } from '../domain/mapping.ts';
import type { ImportsCore } from './deps.ts';
import { lookupsOf } from './lookups-of.ts';
import { planImport } from './plan-import.ts';
import { refuseLockedRows } from './refuse-locked-rows.ts';
import type { Finding, Plan } from './planned.ts';

export type ImportReport = OutputOf<'imports.dryRun'>;
export interface CheckedUpload {
  readonly plan: Plan;
  readonly check: ImportCheck<unknown>;
  readonly report: ImportReport;
}
export interface CheckRequest {
  readonly kind: ImportKind;
  readonly workbook: ParsedWorkbook;
  readonly mapping: ColumnMapping;
  readonly fileName: string;
  readonly importId: string;
  readonly at: string;
  readonly userId: string;
}

/** The whole check: the rules of the sheet, then what only the stored records can tell. Writes nothing. */
export function checkUpload(core: ImportsCore, sql: Sqlite, request: CheckRequest): CheckedUpload {
  const { kind, workbook, mapping, fileName, importId, at, userId } = request;
  const stored = readSnapshot(sql, kind, core.people.school(at).level);
  if (!stored) throw appError('people.no-current-year');
  const checked = checkImport(kind, workbook, mapping, lookupsOf(kind, stored, vietnamDay(at)));
  const planned = planImport(
    kind,
    {
      accepted: checked.accepted,
      mapped: (field) => mapping.columns[field] !== undefined,
      newId: core.newId,
      importId,
      at,
      today: vietnamDay(at),
      fileName,
      userId,
    },
    stored,
  );
  const plan = refuseLockedRows(sql, planned, at);
  const check = withFindings(checked, plan, workbook, mapping);
  return { plan, check, report: reportOf(check, plan) };
}

function withFindings(
  check: ImportCheck<unknown>,
  plan: Plan,
  workbook: ParsedWorkbook,
  mapping: ColumnMapping,
): ImportCheck<unknown> {
  if (plan.errors.length === 0 && plan.warnings.length === 0) return check;
  const sheet = workbook.sheets.find((each) => each.name === mapping.sheet);
  const headers = sheet ? headersOf(sheet, mapping.headerRow) : [];
  const issueOf = ({ row, field, code, params }: Finding): ImportIssue => {
    const columnIndex = mapping.columns[field] ?? -1;
    const column = headers[columnIndex] ?? '';
    return { row, column, columnIndex, code, params: { column, ...params }, suggestion: '' };
  };
  const refused = new Set(plan.errors.map((finding) => finding.row));
  const byRow = (a: ImportIssue, b: ImportIssue) => a.row - b.row;
  return {
    ...check,
    accepted: check.accepted.filter(({ row }) => !refused.has(row)),
    acceptedRows: check.acceptedRows.filter((row) => !refused.has(row)),
    badRows: [...check.badRows, ...refused].sort((a, b) => a - b),
    errors: [...check.errors, ...plan.errors.map(issueOf)].sort(byRow),
    warnings: [...check.warnings, ...plan.warnings.map(issueOf)].sort(byRow),
  };
}

function reportOf(check: ImportCheck<unknown>, plan: Plan): ImportReport {
  const effects = check.acceptedRows.map((row) => plan.effects.get(row) ?? 'unchanged');
  const count = (effect: string) => effects.filter((each) => each === effect).length;
  const shown = ({ columnIndex: _index, ...issue }: ImportIssue) => ({
    ...issue,
    ...placeOf(check.sheets, issue.row),
  });
  return {
    rows: check.rows,
    accepted: check.acceptedRows.length,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    errors: check.errors.map(shown),
    warnings: check.warnings.map(shown),
  };
}
