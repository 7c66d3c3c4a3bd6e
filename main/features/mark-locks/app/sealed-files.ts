import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { actById, recordOf, type ListedAct } from '../data/act-rows.ts';
import { fileSealed, sealedPdf } from './file-sealed.ts';
import type { LocksCore } from './locks-core.ts';
import { slugOf } from './sealed-sheets.ts';

type Output = OutputOf<'locks.sealedBooks'>;

/** The record itself: its SHA-256 is the one the signed minutes print. Who took it and why stands in the log first. */
export async function recordFile(
  core: LocksCore,
  input: InputOf<'locks.record'>,
  context: Context,
): Promise<Output> {
  const { act, text } = await taken(core, input, context, 'locks.record');
  return { fileName: `ban-ghi-khoa-so-${slugOf(act)}.json`, bytes: new TextEncoder().encode(text) };
}

/** Every book of the act on lying sheets, as it stood when it was locked: the very file the archive keeps. */
export async function sealedBooks(
  core: LocksCore,
  input: InputOf<'locks.sealedBooks'>,
  context: Context,
): Promise<Output> {
  const { act } = await taken(core, input, context, 'locks.sealedBooks');
  await fileSealed(core, context, act);
  const { read } = core.database;
  const id = sealedPdf(core, read, act);
  if (id === null) throw appError('mark-locks.not-sealed');
  return { fileName: `so-diem-niem-phong-${slugOf(act)}.pdf`, bytes: core.archive.bytesOf(read, id) };
}

async function taken(
  core: LocksCore,
  { id, purpose }: { readonly id: string; readonly purpose: string },
  context: Context,
  action: 'locks.record' | 'locks.sealedBooks',
): Promise<{ readonly act: ListedAct; readonly text: string }> {
  const { read } = core.database;
  const act = actById(read, id);
  const text = act && recordOf(read, id);
  if (!act) throw appError('mark-locks.unknown');
  if (!text) throw appError('mark-locks.not-sealed');
  await core.database.write(context, { action, subject: id }, (tx) => {
    tx.note({ purpose, digest: act.digest });
  });
  return { act, text };
}
