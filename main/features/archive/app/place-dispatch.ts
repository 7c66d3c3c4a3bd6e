import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { placeDocument } from '../data/document-rows.ts';
import type { ArchiveCore } from './archive-core.ts';
import { requireOpenDocument, showAgain } from './documents.ts';
import { placeFor } from './register-place.ts';

/**
 * An outgoing dispatch of before the registers, whose place nobody could tell or was only read from its symbol, is put
 * where it stands in the book on paper. From then on it is like any that was taken in from there.
 * @throws archive.not-found, archive.document-void, archive.already-placed, and what a number of the book may be refused for
 */
export async function placeDispatch(
  core: ArchiveCore,
  context: Context,
  { ref, number, outKind, earlierNo, jumpConfirmed }: InputOf<'archive.placeDispatch'>,
): Promise<OutputOf<'archive.placeDispatch'>> {
  return core.database.write(context, { action: 'archive.placeDispatch', subject: ref }, (tx) => {
    const before = requireOpenDocument(tx, ref);
    const { kind, numberOrigin } = before;
    if (kind !== 'dispatch-out' || (numberOrigin !== '' && numberOrigin !== 'read'))
      throw appError('archive.already-placed');
    const place = placeFor(core, tx, { ...before, number, outKind, unit: '', earlierNo, jumpConfirmed });
    placeDocument(tx.sql, ref, place);
    showAgain(tx.sql, { ...before, ...place });
    tx.note({ kind: outKind, year: place.outYear, earlierNo });
    tx.change('archive-document', ref, place);
    return { number: place.number };
  });
}
