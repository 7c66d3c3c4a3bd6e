import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, ProgressPanel, noticeError, openDialog } from '../../ui/index.ts';
import { ChoiceDialog } from './choice-dialog.tsx';
import { MadeDialog } from './made-dialog.tsx';
import { classesFor, papersFor } from './marks-to-print.ts';
import type { Book, Choice } from './marks-to-print.ts';

type Made = OutputOf<'markPapers.make'>;
type Chosen = Pick<Book, 'classId' | 'subjectId'> & { readonly semester: number };

/** Asks what to print, has it drawn, and offers it: to look at, to save, to print. */
export async function printMarks(books: readonly Book[], chosen: Chosen): Promise<void> {
  const [paper = 'subject-book'] = papersFor(books);
  const { classId, subjectId, semester } = chosen;
  const there = classesFor(paper, books).some(({ id }) => id === classId);
  const first: Choice = {
    paper: there ? paper : 'subject-book',
    ...{ classId, subjectId, semester, studentId: null, size: 'A4' },
  };
  const choice = await openDialog<Choice | null>((answer) => (
    <ChoiceDialog books={books} first={first} onDone={answer} />
  ));
  if (choice === null) return;
  const made = await make(choice);
  if (made === null) return;
  await openDialog<null>((answer) => (
    <MadeDialog
      made={made}
      onClose={() => {
        answer(null);
      }}
    />
  ));
}

/** Null = stopped or refused. */
function make(choice: Choice): Promise<Made | null> {
  const jobId = crypto.randomUUID();
  const stop = () => call('markPapers.stop', { jobId });
  return openDialog<Made | null>((answer) => {
    call('markPapers.make', { ...choice, jobId })
      .then((made) => {
        answer(made.token === '' ? null : made);
      })
      .catch((error: unknown) => {
        noticeError(error);
        answer(null);
      });
    return (
      <Dialog title={t('mark-papers.dialog.title')} onClose={() => void stop()}>
        <ProgressPanel
          jobId={jobId}
          label={t('mark-papers.progress.label')}
          cancelHint={t('mark-papers.progress.cancelHint')}
          onCancel={stop}
        />
      </Dialog>
    );
  });
}
