import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { allActs, recordOf, type ListedAct } from '../data/act-rows.ts';
import { readRecord } from '../domain/record.ts';
import type { LocksCore } from './locks-core.ts';
import { renderSealed, slugOf } from './sealed-sheets.ts';

const PDF = 'application/pdf';

/**
 * Keeps the sealed books of every lock that has none in the archive yet. A school's take seconds to draw, and nobody waits
 * for them: a run that was cut off is taken up by the next use. One that failed is a task (`lockTasks`) and waits for the
 * next opening of the vault, or for somebody who asks for these books.
 */
export function fileSealedActs(core: LocksCore, context: Context): void {
  const { read } = core.database;
  const { actor, viewer } = context;
  if (!actor || viewer) return;
  const acts = allActs(read).filter(
    ({ id, state }) => state !== 'withdrawn' && !core.filing.has(id) && !core.unfiled.has(id),
  );
  for (const act of acts) {
    if (sealedPdf(core, read, act) === null)
      void core.background('locks.enclose', () => fileSealed(core, context, act));
  }
}

/** The sealed books (PDF) and the record whose digest the minutes print are kept with the minutes, once. */
export function fileSealed(core: LocksCore, context: Context, act: ListedAct): Promise<void> {
  const running = core.filing.get(act.id);
  if (running) return running;
  const filing = drawAndKeep(core, context, act)
    .then(
      () => {
        core.unfiled.delete(act.id);
      },
      (error: unknown) => {
        core.unfiled.add(act.id);
        throw error;
      },
    )
    .finally(() => core.filing.delete(act.id));
  core.filing.set(act.id, filing);
  return filing;
}

async function drawAndKeep(core: LocksCore, context: Context, act: ListedAct): Promise<void> {
  const { database, archive } = core;
  const { id, paperId, paper, digest } = act;
  if (paperId === null || digest === null) return;
  if (sealedPdf(core, database.read, act) !== null) return;
  const text = recordOf(database.read, id) ?? '';
  const bytes = await renderSealed(core, act, readRecord(text), context.at);
  const slug = slugOf(act);
  await database.requireRoom(bytes.byteLength + text.length);
  await database.write(context, { action: 'locks.enclose', subject: id }, (tx) => {
    // Somebody was quicker.
    if (sealedPdf(core, tx.sql, act) !== null) return;
    archive.enclose(tx, context, paperId, [
      {
        fileName: `so-diem-niem-phong-${slug}.pdf`,
        mediaType: PDF,
        bytes,
        note: `Sổ điểm niêm phong kèm biên bản khóa sổ ${paper}`,
      },
      {
        fileName: `ban-ghi-khoa-so-${slug}.json`,
        mediaType: 'application/json',
        bytes: new TextEncoder().encode(text),
        note: `Bản ghi khóa sổ kèm biên bản ${paper}; mã kiểm tra in trên biên bản`,
      },
    ]);
    tx.note({ paper: paperId, digest });
  });
}

/** The attachment that holds the sealed books of an act; null = not filed yet. */
export function sealedPdf({ archive }: LocksCore, sql: Sqlite, { paperId }: ListedAct): string | null {
  if (paperId === null) return null;
  const kept = archive.enclosuresOf(sql, paperId);
  return (
    kept.find(({ mediaType, fileName }) => mediaType === PDF && fileName.startsWith('so-diem-niem-phong-'))
      ?.id ?? null
  );
}
