import type { WindowKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readWindows } from '../data/shut-rows.ts';
import type { BookRef } from '../domain/cell.ts';
import { windowFor, type WindowVerdict } from '../domain/window-cover.ts';
import { openBook } from './open-book.ts';

/** What the windows say of one column of a book; `at` = the time that counts. */
export function windowOver(
  sql: Sqlite,
  book: BookRef,
  { kind, col, at }: { readonly kind: WindowKind; readonly col: string; readonly at: string },
): WindowVerdict {
  const { facts } = openBook(sql, book);
  return windowFor(readWindows(sql, facts.yearId, book.semester), kind, facts, col, at);
}
