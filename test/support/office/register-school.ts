import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from '../../../main/kernel/spreadsheet.ts';
import {
  generateDemoSchool,
  writeDemoRegisters,
  writeDemoWorkbooks,
} from '../../../main/office/demo/index.ts';
import { writeListWorkbook, type WrittenColumn } from '../../../main/platform/excel/index.ts';
import { sentenceOf } from '../../../main/platform/i18n/index.ts';
import {
  REGISTERS,
  REGISTER_DEFINITIONS,
  type RegisterName,
} from '../../../preload/contract/vocabulary/registers/index.ts';
import { openTestOffice, type TestOffice } from './open-test-office.ts';

/** Today in Vietnam. */
export const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** The sentence of a refusal. */
export function sentence(error: unknown): string {
  const { code, params } = error as { code: string; params: Record<string, string | number> };
  return sentenceOf('vi', code, params);
}

/** What a refused act says; 'taken' when it was not refused. */
export const refusal = (act: Promise<unknown>) => act.then(() => 'taken', sentence);

export const sheetOf = (headers: readonly string[], lines: readonly (readonly CellValue[])[]) =>
  writeListWorkbook({
    sheetName: 'Trang 1',
    titles: [],
    columns: headers.map((header): WrittenColumn => ({ header, width: 12, format: 'text' })),
    rows: lines,
  });

/** Forty students of the invented school and workbooks of its registers, not imported yet. */
export class RegisterSchool {
  readonly demo = generateDemoSchool({ students: 40 });
  readonly #folder = mkdtempSync(join(tmpdir(), 'so-truong-registers-'));
  #files: Readonly<Partial<Record<RegisterName, string>>> = {};
  /** Another one after somebody else signed in. */
  office: TestOffice;

  private constructor(office: TestOffice) {
    this.office = office;
  }

  static async open(): Promise<RegisterSchool> {
    const school = new RegisterSchool(await openTestOffice());
    const books = await writeDemoWorkbooks(school.#folder, school.demo);
    for (const kind of ['classes', 'students'] as const) {
      const bytes = new Uint8Array(readFileSync(books[kind]));
      const upload = { kind, fileName: 'a.xlsx', bytes, mapping: null, skipBad: false };
      await school.office.call('imports.commit', upload);
    }
    school.#files = await writeDemoRegisters(school.#folder, school.demo, today());
    return school;
  }

  async close(): Promise<void> {
    await this.office.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The workbook of a register, as the school keeps it. */
  file(register: RegisterName): Uint8Array {
    return new Uint8Array(readFileSync(this.path(register)));
  }

  path(register: RegisterName): string {
    return this.#files[register]!;
  }

  async fill(): Promise<void> {
    for (const register of REGISTERS) await this.commit(register, this.file(register));
  }

  save(
    register: RegisterName,
    cells: Readonly<Record<string, string>>,
    id: string | null = null,
    version: number | null = null,
  ) {
    return this.office.call('registers.save', { register, id, version, cells });
  }

  async rows(register: RegisterName, archived = false) {
    return (await this.office.call('registers.list', { register, archived })).rows;
  }

  async entry(register: RegisterName, id: string) {
    return (await this.rows(register, true)).find((row) => row.id === id)!;
  }

  dryRun(register: RegisterName, bytes: Uint8Array) {
    return this.office.call('imports.dryRun', this.upload(register, bytes));
  }

  commit(register: RegisterName, bytes: Uint8Array, skipBad = false) {
    return this.office.call('imports.commit', { ...this.upload(register, bytes), skipBad });
  }

  upload(kind: RegisterName, bytes: Uint8Array) {
    return { kind, fileName: `${kind}.xlsx`, bytes: new Uint8Array(bytes), mapping: null };
  }

  /** Every entry and column of a register as a workbook. */
  async exported(register: RegisterName, purpose = 'Kiểm tra vòng nhập xuất'): Promise<Uint8Array> {
    const ids = (await this.rows(register, true)).map(({ id }) => id);
    const columns = REGISTER_DEFINITIONS[register].columns.map(({ key }) => key);
    return (await this.office.call('registers.export', { register, ids, columns, purpose })).bytes;
  }
}
