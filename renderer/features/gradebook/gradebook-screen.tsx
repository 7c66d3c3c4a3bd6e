import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useState } from 'react';
import { navigate, useLocation } from '../../app/router.ts';
import { useMay } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { EmptyState, ErrorNotice, Page, PageHeader } from '../../ui/index.ts';
import { printMarks } from '../mark-papers/index.ts';
import { BookPickers } from './book-pickers.tsx';
import { bookKey } from './book-types.ts';
import { BookTab } from './book-tab.tsx';
import { ProgressTab } from './progress-tab.tsx';
import { ResultsTab } from './results-tab.tsx';
import { askEarly } from './early-answer.ts';
import { useChosenBook } from './use-chosen-book.ts';
import { WindowsDialog } from './windows-dialog.tsx';

const TABS = ['book', 'results', 'progress'] as const;

/** "Sổ điểm": one book at a time, how far the books are. */
export function GradebookScreen() {
  useLanguage();
  const { path, params } = useLocation();
  const tab = TABS.find((known) => known === params.get('tab')) ?? 'book';
  const mayPlan = useMay('grades.windows');
  const [planning, setPlanning] = useState(false);
  const { semester, chosen, choose, books, error, again } = useChosenBook();
  return (
    <Page fill>
      <PageHeader title={t('gradebook-screen.title')}>
        {books !== null && chosen !== null && (
          <>
            <BookPickers books={books} chosen={chosen} onChoose={choose} />
            <SegmentedControl
              aria-label={t('gradebook-screen.views')}
              data={TABS.map((value) => ({ value, label: t(`gradebook-screen.tab.${value}`) }))}
              value={tab}
              onChange={(next) => {
                navigate(path, { ...Object.fromEntries(params), tab: next });
              }}
            />
          </>
        )}
        {books !== null && chosen !== null && (
          <Button
            variant="default"
            onClick={() => {
              void printMarks(books, chosen);
            }}
          >
            {t('mark-papers.dialog.button')}
          </Button>
        )}
        {books !== null && mayPlan && (
          <Button
            variant="default"
            leftSection={<IconCalendarTime size={16} aria-hidden />}
            onClick={() => {
              setPlanning(true);
            }}
          >
            {t('gradebook-screen.menu.windows')}
          </Button>
        )}
      </PageHeader>
      <ErrorNotice error={error} onRetry={again} />
      {books !== null && chosen === null && (
        <EmptyState title={t('gradebook-screen.empty.books')} hint={t('gradebook-screen.empty.booksHint')} />
      )}
      {books !== null && chosen !== null && tab === 'book' && <BookTab book={chosen} />}
      {chosen !== null && tab === 'results' && (
        <ResultsTab key={chosen.classId} classId={chosen.classId} semester={semester} />
      )}
      {books !== null && chosen !== null && tab === 'progress' && (
        <ProgressTab
          books={books}
          semester={semester}
          onAim={(book) => {
            askEarly('gradebook.open', book);
          }}
          onOpen={(book) => {
            askEarly('gradebook.open', book);
            navigate(path, { book: bookKey(book), tab: 'book' });
          }}
        />
      )}
      {planning && books !== null && (
        <WindowsDialog
          books={books}
          semester={semester}
          onClose={() => {
            setPlanning(false);
          }}
        />
      )}
    </Page>
  );
}
