import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { shortTitleOf } from '../domain/paper-kinds.ts';
import { peopleToSign, type PersonToSign } from '../domain/people-to-sign.ts';
import { requirePaper, type PapersCore } from './papers-core.ts';
import type { ReadFile } from './read-file.ts';

/** Port to the layout of the sheet. */
export type DrawReminder = (sheet: {
  school: { superiorBody: string; schoolName: string; place: string };
  countedAt: string;
  scope: string;
  preparedBy: string;
  missing: readonly PersonToSign[];
}) => Uint8Array;

/** "Danh sách chưa ký": of the named papers, those that still wait for a signature. */
export async function reminderSheet(
  core: PapersCore,
  context: Context,
  ids: readonly string[],
): Promise<ReadFile> {
  const papers = [...new Set(ids)].map((id) => requirePaper(core.database.read, id));
  const waiting = papers.filter(
    (paper) => paper.kind !== 'phieu-cap' && (paper.state === 'issued' || paper.state === 'signing'),
  );
  if (waiting.length === 0) throw appError('papers.nothing-to-remind');
  const departments = [...new Set(waiting.map((paper) => paper.department))];
  const bytes = core.drawReminder({
    school: core.school(context.at),
    countedAt: context.at,
    scope: departments.length === 1 && departments[0] !== '' ? departments[0]! : 'toàn trường',
    preparedBy: signedInUser(context).fullName,
    missing: peopleToSign(waiting.map((paper) => ({ ...paper, title: shortTitleOf(paper.kind) }))),
  });
  const subject = waiting.map((paper) => paper.id).join(',');
  await core.database.write(context, { action: 'papers.reminderSheet', subject }, (tx) =>
    tx.note({ papers: waiting.length }),
  );
  return { fileName: 'danh-sach-chua-ky.pdf', bytes: Uint8Array.from(bytes) };
}
