import { z } from 'zod';
import { command, query } from './method.ts';
import { file, id, line } from './fields.ts';
import { DISPATCH_BOOKS, DISPATCH_SERIES, NUMBER_ORIGINS, OUTGOING_KINDS } from './vocabulary/dispatches.ts';

const book = z.enum(DISPATCH_BOOKS);
const year = z.int().min(1900).max(2200);
const choice = z.strictObject({ book, year });
const number = z.number().int();
const ranges = z.array(z.strictObject({ from: number, to: number }));

/** Sổ đăng ký văn bản đến, sổ đăng ký văn bản đi (NĐ 30/2020 Điều 15, 22). */
export const dispatchRegisters = {
  /** What the next dispatch of each kind of a year would bear, so that it can be seen before it is entered. */
  'archive.nextNumbers': query({
    permission: 'archive.read',
    input: z.strictObject({ year: year.nullable() }),
    output: z.strictObject({
      year: number,
      present: number,
      /** No number is given any more in the years before the last one. */
      isOpen: z.boolean(),
      arrivalNo: number,
      outgoing: z.array(z.strictObject({ kind: z.enum(OUTGOING_KINDS), number, symbol: z.string() })),
    }),
  }),
  /** Every number of a book and year with what became of it; the present year when none is named. */
  'archive.dispatchRegister': query({
    permission: 'archive.read',
    input: z.strictObject({ book, year: year.nullable() }),
    output: z.strictObject({
      book,
      year: number,
      years: z.array(number),
      series: z.array(
        z.strictObject({
          series: z.enum(DISPATCH_SERIES),
          last: number,
          /** Numbers no dispatch bears though the program has given them; that must never be. */
          missing: ranges,
          /** Numbers of the book on paper that nobody entered here. */
          onPaper: ranges,
        }),
      ),
      entries: z.array(
        z.strictObject({
          /** null = older than the registers, without a readable number. */
          series: z.enum(DISPATCH_SERIES).nullable(),
          number: number.nullable(),
          /** null = no dispatch bears the number. */
          ref: id.nullable(),
          symbol: z.string(),
          day: z.string(),
          arrivalDay: z.string(),
          party: z.string(),
          subject: z.string(),
          signer: z.string(),
          receiver: z.string(),
          copies: number,
          note: z.string(),
          origin: z.enum(NUMBER_ORIGINS),
          state: z.enum(['kept', 'void']).nullable(),
          reason: z.string(),
        }),
      ),
    }),
  }),
  /** Puts an outgoing dispatch of before the registers where it stands in the book on paper of the year of its day. */
  'archive.placeDispatch': command({
    permission: 'archive.manage',
    input: z.strictObject({
      ref: id,
      outKind: z.enum(OUTGOING_KINDS),
      earlierNo: z.int().min(1).max(99_999),
      /** As it stands on the document; '' = made from the number. */
      number: line(60),
      /** Such a number may carry the next one along: that was said, and is meant. */
      jumpConfirmed: z.boolean(),
    }),
    output: z.strictObject({ number: z.string() }),
    touches: ['archive', 'audit'],
  }),
  /** The same on A4 lying, in the columns of NĐ 30/2020 Phụ lục IV. */
  'archive.dispatchRegisterFile': query({ permission: 'archive.read', input: choice, output: file }),
  'archive.exportDispatchRegister': query({ permission: 'archive.read', input: choice, output: file }),
};
