import { Tooltip } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { t } from '../../i18n/index.ts';
import { subjectLabel } from './book-pickers.tsx';
import type { BookListed, BookRef } from './book-types.ts';
import styles from './progress.module.css';

interface ProgressTabProps {
  readonly books: readonly BookListed[];
  readonly semester: number;
  readonly onOpen: (book: BookRef) => void;
  /** The button went down: it is most likely going to be opened. */
  readonly onAim: (book: BookRef) => void;
}

type State = 'none' | 'empty' | 'partly' | 'complete';

function stateOf({ cells, missing }: BookListed): State {
  if (cells === 0) return 'none';
  if (missing === 0) return 'complete';
  return missing === cells ? 'empty' : 'partly';
}

/** Class × subject: complete, how many marks are missing, locked; one click to the book. */
export function ProgressTab({ books, semester, onOpen, onAim }: ProgressTabProps) {
  const classes = [...new Map(books.map(({ classId, className }) => [classId, className]))];
  const subjects = [...new Map(books.map((book) => [book.subjectId, subjectLabel(book)]))];
  const at = new Map(books.map((book) => [`${book.classId}|${book.subjectId}`, book]));
  return (
    <div
      className={styles['scroll']}
      tabIndex={0}
      role="region"
      aria-label={t('gradebook-screen.progress.title')}
    >
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('gradebook-screen.progress.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('gradebook-screen.class')}</th>
            {subjects.map(([id, name]) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map(([classId, className]) => (
            <tr key={classId}>
              <th scope="row">{className}</th>
              {subjects.map(([subjectId]) => {
                const book = at.get(`${classId}|${subjectId}`);
                return (
                  <td key={subjectId} data-state={book === undefined ? 'none' : stateOf(book)}>
                    {book !== undefined && (
                      <BookButton
                        book={book}
                        onAim={() => {
                          onAim({ classId, subjectId, semester });
                        }}
                        onOpen={() => {
                          onOpen({ classId, subjectId, semester });
                        }}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BookButtonProps {
  readonly book: BookListed;
  readonly onOpen: () => void;
  readonly onAim: () => void;
}

function BookButton({ book, onOpen, onAim }: BookButtonProps) {
  const state = stateOf(book);
  const words = [
    t(`gradebook-screen.progress.${state}`, { n: book.missing, of: book.cells }),
    ...(book.lock === 'open' ? [] : [t(`gradebook-screen.progress.lock.${book.lock}`)]),
    book.teacher === '' ? t('gradebook-screen.nobody') : book.teacher,
  ].join(' · ');
  return (
    <Tooltip label={words}>
      <button
        type="button"
        className={styles['book']}
        aria-label={`${book.className} ${subjectLabel(book)}: ${words}`}
        onPointerDown={onAim}
        onClick={onOpen}
      >
        {book.lock !== 'open' && (
          <IconLock size={12} aria-hidden opacity={book.lock === 'partly' ? 0.55 : 1} />
        )}
        {state === 'complete' ? (
          <IconCheck size={15} aria-hidden />
        ) : state === 'none' ? (
          '–'
        ) : (
          `−${String(book.missing)}`
        )}
      </button>
    </Tooltip>
  );
}
