import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SecondaryInput } from '../../../main/features/gradebook/domain/index.ts';
import { FIRST_RESULT, writeOracleSheet } from './oracle-sheet.ts';

/** What LibreOffice computes: a row of results for each gradebook, null where a cell is empty. */
export async function sheetResults(gradebooks: readonly SecondaryInput[]): Promise<(number | null)[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-oracle-'));
  try {
    const workbook = join(folder, 'oracle.xlsx');
    await writeOracleSheet(workbook, gradebooks);
    // A profile of its own: one that is open elsewhere would take the file over and answer nothing.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, workbook];
    execFileSync('soffice', args, { stdio: 'pipe', env: { ...process.env, HOME: folder } });
    const lines = readFileSync(join(folder, 'oracle.csv'), 'utf8').trimEnd().split('\n');
    return lines.map((line) =>
      line
        .split(',')
        .slice(FIRST_RESULT - 1)
        .map(read),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(cell: string): number | null {
  if (cell === '') return null;
  if (!/^\d+$/u.test(cell)) throw new Error(`the sheet says ${cell}`);
  return Number(cell);
}
