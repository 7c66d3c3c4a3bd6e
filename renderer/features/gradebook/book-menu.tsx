import { Button, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconColumns,
  IconFileExport,
  IconFileImport,
  IconZoomExclamation,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { noticeDone, noticeError } from '../../ui/index.ts';
import type { GridStore } from '../../ui/mark-grid/index.ts';
import type { BookView } from './book-types.ts';
import { ColumnsDialog } from './columns-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { SlipsDialog } from './slips-dialog.tsx';

interface BookMenuProps {
  readonly view: BookView;
  readonly store: GridStore;
}

/** What is done with a whole book: slips, Excel, its columns. */
export function BookMenu({ view, store }: BookMenuProps) {
  const [open, setOpen] = useState<'import' | 'columns' | null>(null);
  const [slips, setSlips] = useState<OutputOf<'gradebook.slips'> | null>(null);
  const { classId, subjectId, semester } = view;
  const ref = { classId, subjectId, semester };
  const exportSheet = async (): Promise<void> => {
    const file = await call('gradebook.exportSheet', ref);
    const { saved } = await call('shell.saveFile', { suggestedName: file.fileName, bytes: file.bytes });
    if (saved) noticeDone(t('gradebook-screen.menu.exported'));
  };
  const close = (): void => {
    setOpen(null);
  };
  const regular = view.columns.some(({ key }) => key === 'tx1');
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={15} aria-hidden />}>
            {t('gradebook-screen.menu.label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconZoomExclamation size={16} />}
            onClick={() => {
              call('gradebook.slips', ref).then(setSlips, noticeError);
            }}
          >
            {t('gradebook-screen.menu.slips')}
          </Menu.Item>
          {view.readOnly === null && (
            <Menu.Item
              leftSection={<IconFileImport size={16} />}
              onClick={() => {
                setOpen('import');
              }}
            >
              {t('gradebook-screen.menu.import')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconFileExport size={16} />}
            onClick={() => {
              exportSheet().catch(noticeError);
            }}
          >
            {t('gradebook-screen.menu.export')}
          </Menu.Item>
          {view.readOnly === null && regular && (
            <Menu.Item
              leftSection={<IconColumns size={16} />}
              onClick={() => {
                setOpen('columns');
              }}
            >
              {t('gradebook-screen.menu.columns')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'import' && <ImportDialog view={view} onClose={close} />}
      {open === 'columns' && <ColumnsDialog view={view} onClose={close} />}
      {slips !== null && (
        <SlipsDialog
          store={store}
          slips={slips}
          onClose={() => {
            setSlips(null);
          }}
        />
      )}
    </>
  );
}
