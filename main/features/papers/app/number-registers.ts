import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { PAPER_KINDS, type PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { writeListWorkbook } from '../../../platform/excel/index.ts';
import { renderMany } from '../../../platform/pdf/index.ts';
import { vietnamDay, vietnamYear } from '../../../kernel/vietnam-day.ts';
import { lastNumbers, numberedPapers, registerYears } from '../data/register-rows.ts';
import { noteOf, numberRegisterLayout } from '../documents/index.ts';
import { numberRegister, type NumberRegister } from '../domain/number-register.ts';
import { titleOf } from '../domain/paper-kinds.ts';
import { stateInWords } from '../domain/state-in-words.ts';
import { remarksOf, type PapersCore } from './papers-core.ts';

type Choice = InputOf<'papers.numberRegisterFile'>;

/** All registers of a year; the present one when none is named. */
export function readNumberRegisters(
  core: PapersCore,
  context: Context,
  asked: number | null,
): OutputOf<'papers.numberRegister'> {
  const sql = core.database.read;
  const present = vietnamYear(context.at);
  const years = [...new Set([present, ...registerYears(sql)])].sort((a, b) => b - a);
  const year = asked ?? present;
  const registers = registersOf(core, sql, year);
  return {
    year,
    years,
    registers: registers.map(({ kind, last, missing }) => ({ kind, last, missing })),
    entries: registers.flatMap(({ entries }) => entries),
  };
}

export async function printNumberRegisters(
  core: PapersCore,
  context: Context,
  choice: Choice,
): Promise<OutputOf<'papers.numberRegisterFile'>> {
  const registers = chosen(core, choice);
  const school = core.school(context.at);
  const { fullName } = signedInUser(context);
  const bytes = await renderMany(
    registers.map((register) =>
      numberRegisterLayout({
        school,
        year: choice.year,
        title: titleOf(register.kind),
        register,
        printedAt: context.at,
        printedBy: fullName,
      }),
    ),
    {
      title: `Sổ đăng ký văn bản năm ${choice.year}`,
      author: school.schoolName,
      createdAt: context.at,
    },
  );
  await noteReading(core, context, 'papers.numberRegisterFile', choice, registers);
  return { fileName: `so-dang-ky-van-ban-${choice.year}.pdf`, bytes: Uint8Array.from(bytes) };
}

export async function exportNumberRegisters(
  core: PapersCore,
  context: Context,
  choice: Choice,
): Promise<OutputOf<'papers.exportNumberRegister'>> {
  const registers = chosen(core, choice);
  const bytes = await writeListWorkbook({
    sheetName: `Năm ${choice.year}`,
    titles: ['SỔ ĐĂNG KÝ VĂN BẢN ĐI', `${core.school(context.at).schoolName} – năm ${choice.year}`],
    columns: [
      { header: 'Số, ký hiệu', width: 20, format: 'text' },
      { header: 'Ngày', width: 12, format: 'date' },
      { header: 'Loại, trích yếu', width: 40, format: 'text' },
      { header: 'Người liên quan', width: 28, format: 'text' },
      { header: 'Trạng thái', width: 16, format: 'text' },
      { header: 'Ghi chú', width: 40, format: 'text' },
    ],
    rows: registers.flatMap(({ entries }) =>
      entries.map((entry) => [
        entry.symbol,
        entry.issuedAt === null ? '' : { date: vietnamDay(entry.issuedAt) },
        entry.title,
        entry.person,
        stateInWords(entry.state),
        noteOf(entry),
      ]),
    ),
  });
  await noteReading(core, context, 'papers.exportNumberRegister', choice, registers);
  return { fileName: `so-dang-ky-van-ban-${choice.year}.xlsx`, bytes: Uint8Array.from(bytes) };
}

function registersOf(core: PapersCore, sql: Sqlite, year: number): NumberRegister[] {
  const last = lastNumbers(sql, year);
  const remarks = remarksOf(core, sql);
  const papers = Map.groupBy(numberedPapers(sql, year), ({ kind }) => kind);
  const kinds = new Set<PaperKind>([...last.keys(), ...papers.keys()]);
  return PAPER_KINDS.filter((kind) => kinds.has(kind)).map((kind) =>
    numberRegister(kind, last.get(kind) ?? 0, papers.get(kind) ?? [], remarks),
  );
}

/** No kinds named = all of the year. */
function chosen(core: PapersCore, { year, kinds }: Choice): NumberRegister[] {
  const registers = registersOf(core, core.database.read, year).filter(
    ({ kind }) => kinds.length === 0 || kinds.includes(kind),
  );
  if (registers.length === 0) throw appError('papers.register-empty', { year: String(year) });
  return registers;
}

function noteReading(
  core: PapersCore,
  context: Context,
  action: string,
  { year }: Choice,
  registers: readonly NumberRegister[],
): Promise<void> {
  return core.database.write(context, { action, subject: String(year) }, (tx) => {
    tx.note({ year, registers: registers.map(({ kind, last }) => ({ kind, last })) });
  });
}
