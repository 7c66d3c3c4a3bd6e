import { useEffect, useRef } from 'react';
import { navigate, useLocation } from '../../app/router.ts';
import { useSession, useSetting } from '../../bridge/index.ts';
import { bookKey } from './book-types.ts';
import type { BookListed, BookRef } from './book-types.ts';
import { askEarly } from './early-answer.ts';
import { useQuietQuery } from './use-quiet-query.ts';

function read(text: string): BookRef | null {
  const [classId = '', subjectId = '', semester = ''] = text.split('|');
  return classId === '' || !/^[123]$/u.test(semester)
    ? null
    : { classId, subjectId, semester: Number(semester) };
}

interface ChosenBook {
  readonly semester: number;
  /** null = not known yet. */
  readonly books: readonly BookListed[] | null;
  /** null = there is no book to look at. */
  readonly chosen: BookRef | null;
  readonly choose: (book: BookRef) => void;
  readonly error: unknown;
  readonly again: () => void;
}

/** "#/gradebook?book=class|subject|semester"; without it the one that was open last, else the first own one. */
export function useChosenBook(): ChosenBook {
  const { path, params } = useLocation();
  const current = useSession()?.semester ?? 1;
  const [last, setLast] = useSetting('gradebook.last', '');
  const asked = read(params.get('book') ?? '') ?? read(last);
  const semester = asked?.semester ?? current;
  const { data: fresh, error, again } = useQuietQuery('gradebook.books', { semester });
  const shown = useRef(fresh);
  // Of the semester before, until the other one is read: the pickers stay where they are.
  if (fresh !== null) shown.current = fresh;
  const books = shown.current;
  const known = books?.find(
    ({ classId, subjectId }) => classId === asked?.classId && subjectId === asked.subjectId,
  );
  const first = known ?? books?.find(({ mine, subjectId }) => mine && subjectId !== '') ?? books?.[0];
  const chosen =
    first === undefined ? null : { classId: first.classId, subjectId: first.subjectId, semester };
  const key = chosen === null ? '' : bookKey(chosen);
  useEffect(() => {
    if (key !== '' && key !== last) setLast(key);
  }, [key, last, setLast]);
  const choose = (book: BookRef): void => {
    askEarly('gradebook.open', book);
    navigate(path, { ...Object.fromEntries(params), book: bookKey(book) });
  };
  return { semester, books, chosen, choose, error, again };
}
