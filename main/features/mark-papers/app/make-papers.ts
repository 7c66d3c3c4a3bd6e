import { setImmediate as breathe } from 'node:timers/promises';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { pageCount, renderMany, type Layout } from '../../../platform/pdf/index.ts';
import { paperFileName, paperTitle } from '../domain/file-name.ts';
import { chosenClasses, type ChosenClass } from './chosen-classes.ts';
import { papersOfClass } from './draw-papers.ts';
import type { MarkPapersCore } from './mark-papers-core.ts';

type Asked = InputOf<'markPapers.make'>;
type Made = OutputOf<'markPapers.make'>;

/**
 * One file of all papers asked for, held for the caller until the next one is made.
 * @throws mark-papers.nothing-to-print, mark-papers.job-running
 */
export async function makePapers(core: MarkPapersCore, asked: Asked, context: Context): Promise<Made> {
  if (core.jobs.has(asked.jobId)) throw appError('mark-papers.job-running');
  const classes = chosenClasses(core, asked, context);
  const stop = new AbortController();
  core.jobs.set(asked.jobId, stop);
  try {
    return await draw(core, asked, classes, context, stop.signal);
  } catch (error) {
    if (stop.signal.aborted) return { token: '', classes: 0, papers: 0, pages: 0 };
    throw error;
  } finally {
    core.jobs.delete(asked.jobId);
  }
}

async function draw(
  core: MarkPapersCore,
  asked: Asked,
  classes: readonly ChosenClass[],
  context: Context,
  signal: AbortSignal,
): Promise<Made> {
  const school = core.papers.school(context.at);
  let papers = 0;
  async function* layouts(): AsyncGenerator<Layout> {
    for (const [index, room] of classes.entries()) {
      for await (const layout of papersOfClass(core, room, asked, { school, at: context.at })) {
        if (!layout.continues) papers += 1;
        yield layout;
      }
      context.progress(asked.jobId, index + 1, classes.length);
    }
  }
  await breathe();
  const bytes = await renderMany(layouts(), {
    title: paperTitle(asked.paper, asked.semester),
    author: school.schoolName,
    createdAt: context.at,
    signal,
  });
  if (papers === 0) throw appError('mark-papers.nothing-to-print');
  await breathe();
  const token = core.newId();
  const classNames = classes.map(({ className }) => className);
  const fileName = paperFileName(asked.paper, classNames, asked.semester);
  core.made = { token, userId: signedInUser(context).userId, fileName, bytes, papers };
  return { token, classes: classes.length, papers, pages: pageCount(bytes) };
}

/** The held file, in the log for each print and copy. @throws mark-papers.file-gone */
export async function madeFile(
  core: MarkPapersCore,
  { token, purpose }: InputOf<'markPapers.file'>,
  context: Context,
): Promise<OutputOf<'markPapers.file'>> {
  const { made } = core;
  if (made?.token !== token || made.userId !== signedInUser(context).userId)
    throw appError('mark-papers.file-gone');
  if (purpose !== 'view') {
    await core.database.write(context, { action: 'markPapers.file' }, (tx) => {
      tx.note({ purpose, papers: made.papers, sha256: sha256Hex(made.bytes) });
    });
  }
  return { fileName: made.fileName, bytes: new Uint8Array(made.bytes) };
}
