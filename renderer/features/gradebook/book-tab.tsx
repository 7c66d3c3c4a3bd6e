import { Button, Group, Text } from '@mantine/core';
import { IconFilePencil, IconHistory, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useCallback } from 'react';
import { call, useMay, useSetting } from '../../bridge/index.ts';
import { errorText, t } from '../../i18n/index.ts';
import { EmptyState, ErrorNotice } from '../../ui/index.ts';
import { MarkGrid } from '../../ui/mark-grid/index.ts';
import type { CellAct, CellRef } from '../../ui/mark-grid/index.ts';
import { BookChips } from './book-chips.tsx';
import { BookMenu } from './book-menu.tsx';
import { subjectLabel } from './book-pickers.tsx';
import { askCorrection } from './ask-correction.ts';
import { bookKey } from './book-types.ts';
import type { BookRef, BookView } from './book-types.ts';
import { CellPanel } from './cell-panel.tsx';
import styles from './gradebook.module.css';
import { UndoButtons } from './undo-buttons.tsx';
import { useBookStore } from './use-book-store.ts';
import { useQuietQuery } from './use-quiet-query.ts';

/** One book: what may be done in it, the grid, and the chosen cell's story. */
export function BookTab({ book }: { readonly book: BookRef }) {
  const { data, error, again } = useQuietQuery('gradebook.open', book);
  if (error !== null) return <ErrorNotice error={error} onRetry={again} />;
  return data === null ? null : <OpenBook key={bookKey(data)} view={data} />;
}

function OpenBook({ view }: { readonly view: BookView }) {
  const { store, missing } = useBookStore(view);
  const [panel, setPanel] = useSetting('gradebook.panel', 'closed');
  const mayAsk = useMay('corrections.request') && view.readOnly === null;
  const more = ({ row, col }: CellRef): readonly CellAct[] => {
    const column = store.columns[col];
    const student = store.row(row);
    if (column === undefined || column.kind === 'computed' || student === undefined) return [];
    const acts: CellAct[] = [];
    if (mayAsk && store.cell({ row, col })?.locked)
      acts.push({
        key: 'request',
        label: t('gradebook-screen.panel.request'),
        icon: <IconFilePencil size={16} aria-hidden />,
        run: () => {
          askCorrection(view, student.id, column.key);
        },
      });
    acts.push({
      key: 'story',
      label: t('gradebook-screen.panel.storyOf'),
      icon: <IconHistory size={16} aria-hidden />,
      run: () => {
        setPanel('open');
      },
    });
    return acts;
  };
  const title = t('gradebook-screen.bookTitle', {
    class: view.className,
    subject: subjectLabel(view),
    semester: t(`gradebook-screen.semestersLong.${String(view.semester)}`),
  });
  const why = useCallback(
    async ({ row, col }: CellRef): Promise<string> => {
      const column = store.columns[col];
      const student = store.row(row);
      if (column === undefined || student === undefined) return '';
      if (column.kind === 'computed') return t('gradebook-screen.panel.computed');
      const { classId, subjectId, semester } = view;
      if (store.cell({ row, col })?.locked) {
        const { locked } = await call('gradebook.cell', {
          classId,
          subjectId,
          semester,
          studentId: student.id,
          col: column.key,
        });
        if (locked !== null) return errorText(locked);
      }
      return view.readOnly === null ? '' : errorText(view.readOnly);
    },
    [store, view],
  );
  return (
    <>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Group gap={8}>
          <BookChips view={view} missing={missing} />
          <Text c="dimmed">
            {t('gradebook-screen.who', {
              teacher: view.teacher === '' ? t('gradebook-screen.nobody') : view.teacher,
              n: view.students.length,
            })}
          </Text>
        </Group>
        <Group gap={6} wrap="nowrap">
          <UndoButtons store={store} />
          <BookMenu view={view} store={store} />
          <Button
            variant={panel === 'open' ? 'light' : 'default'}
            aria-pressed={panel === 'open'}
            leftSection={<IconLayoutSidebarRight size={16} aria-hidden />}
            onClick={() => {
              setPanel(panel === 'open' ? 'closed' : 'open');
            }}
          >
            {t('gradebook-screen.panel.title')}
          </Button>
        </Group>
      </Group>
      {view.students.length === 0 || store.columns.length === 0 ? (
        <EmptyState
          title={t(`gradebook-screen.empty.${view.students.length === 0 ? 'students' : 'columns'}`)}
          hint={t(`gradebook-screen.empty.${view.students.length === 0 ? 'studentsHint' : 'columnsHint'}`)}
        />
      ) : (
        <div className={styles['book']}>
          <MarkGrid store={store} label={title} why={why} more={more} />
          {panel === 'open' && <CellPanel view={view} store={store} />}
        </div>
      )}
    </>
  );
}
