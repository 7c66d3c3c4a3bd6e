import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { OUTGOING_KINDS, type DispatchBook } from '../../../../preload/contract/vocabulary/dispatches.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamYear } from '../../../kernel/vietnam-day.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { givenNumbers, nextNumber } from '../data/dispatch-numbers.ts';
import type { DocumentRecord } from '../data/document-rows.ts';
import { dispatchesOf, dispatchYears } from '../data/register-rows.ts';
import { dispatchRegisterWorkbook, renderDispatchRegister } from '../documents/index.ts';
import {
  dispatchRegisters,
  type DispatchRegister,
  type RegisteredDispatch,
} from '../domain/dispatch-register.ts';
import { isOpenYear } from '../domain/open-year.ts';
import { outgoingSymbol } from '../domain/outgoing-symbol.ts';
import type { ArchiveCore } from './archive-core.ts';

type Choice = InputOf<'archive.dispatchRegisterFile'>;

export function nextNumbers(
  core: ArchiveCore,
  { at }: Context,
  { year: asked }: InputOf<'archive.nextNumbers'>,
): OutputOf<'archive.nextNumbers'> {
  const present = vietnamYear(at);
  const year = asked ?? present;
  const sql = core.database.read;
  const { abbreviation } = core.papers.school(at);
  return {
    ...{ year, present, isOpen: isOpenYear(year, present) },
    arrivalNo: nextNumber(sql, { series: 'dispatch-in', year }),
    outgoing: OUTGOING_KINDS.map((kind) => {
      const number = nextNumber(sql, { series: kind, year });
      return { kind, number, symbol: outgoingSymbol(kind, number, abbreviation) };
    }),
  };
}

export function readDispatchRegister(
  core: ArchiveCore,
  { at }: Context,
  { book, year: asked }: InputOf<'archive.dispatchRegister'>,
): OutputOf<'archive.dispatchRegister'> {
  const sql = core.database.read;
  const present = vietnamYear(at);
  const year = asked ?? present;
  const registers = registersOf(sql, book, year);
  return {
    book,
    year,
    years: [...new Set([present, ...dispatchYears(sql, book)])].sort((a, b) => b - a),
    series: registers.flatMap(({ series, last, missing, onPaper }) =>
      series === null ? [] : [{ series, last, missing, onPaper }],
    ),
    entries: registers.flatMap(({ lines }) => lines),
  };
}

export async function printDispatchRegister(
  core: ArchiveCore,
  context: Context,
  choice: Choice,
): Promise<OutputOf<'archive.dispatchRegisterFile'>> {
  const registers = chosen(core, choice);
  const bytes = await renderDispatchRegister({
    ...choice,
    registers,
    school: core.papers.school(context.at),
    at: context.at,
    preparedBy: signedInUser(context).fullName,
  });
  await noteReading(core, context, 'archive.dispatchRegisterFile', choice, registers);
  return { fileName: `${fileStem(choice)}.pdf`, bytes: Uint8Array.from(bytes) };
}

export async function exportDispatchRegister(
  core: ArchiveCore,
  context: Context,
  choice: Choice,
): Promise<OutputOf<'archive.exportDispatchRegister'>> {
  const registers = chosen(core, choice);
  const { schoolName } = core.papers.school(context.at);
  const bytes = await dispatchRegisterWorkbook({ ...choice, registers, schoolName });
  await noteReading(core, context, 'archive.exportDispatchRegister', choice, registers);
  return { fileName: `${fileStem(choice)}.xlsx`, bytes: Uint8Array.from(bytes) };
}

function registersOf(sql: Sqlite, book: DispatchBook, year: number): DispatchRegister[] {
  return dispatchRegisters(givenNumbers(sql, year), dispatchesOf(sql, book, year).map(registered), book);
}

function registered(document: DocumentRecord): RegisteredDispatch {
  const { id, kind, number, outKind, outNo, arrivalNo, numberOrigin, voidReason, numberFreed } = document;
  const { day, arrivalDay, party, subject, signer, receiver, copies, note } = document;
  return {
    series: kind === 'dispatch-in' ? kind : outKind === '' ? null : outKind,
    number: arrivalNo ?? outNo,
    ref: id,
    symbol: number,
    ...{ day, arrivalDay, party, subject, signer, receiver, copies, note },
    origin: numberOrigin,
    state: voidReason === '' ? 'kept' : 'void',
    numberFreed: numberFreed === 1,
    reason: voidReason,
  };
}

function chosen(core: ArchiveCore, { book, year }: Choice): DispatchRegister[] {
  const registers = registersOf(core.database.read, book, year);
  if (registers.length === 0) throw appError('archive.register-empty', { year: String(year) });
  return registers;
}

function noteReading(
  core: ArchiveCore,
  context: Context,
  action: string,
  { book, year }: Choice,
  registers: readonly DispatchRegister[],
): Promise<void> {
  return core.database.write(context, { action, subject: String(year) }, (tx) => {
    tx.note({ book, year, lines: registers.reduce((sum, { lines }) => sum + lines.length, 0) });
  });
}

function fileStem({ book, year }: Choice): string {
  return `so-dang-ky-van-ban-${book === 'in' ? 'den' : 'di'}-${String(year)}`;
}
