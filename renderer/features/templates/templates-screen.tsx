import { Button } from '@mantine/core';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useReducer, useState } from 'react';
import { navigate, useLocation } from '../../app/router.ts';
import { call, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, ErrorNotice, Page, PageHeader, noticeDone } from '../../ui/index.ts';
import { KindList } from './kind-list.tsx';
import { TakeOverDialog } from './take-over-dialog.tsx';
import { TemplateEditor } from './template-editor.tsx';
import type { TemplateView } from './template-draft.ts';
import styles from './templates.module.css';

async function exportTemplates(): Promise<void> {
  const { fileName, bytes } = await call('templates.export', {});
  const { saved } = await call('shell.saveFile', { suggestedName: fileName, bytes });
  if (saved) noticeDone(t('templates.done.exported'));
}

/** "Mẫu văn bản": what the school says on each kind of paper, tried on the paper itself. */
export function TemplatesScreen() {
  const { path, params } = useLocation();
  const list = useQuery('templates.list', {});
  const entries = list.data ?? [];
  const asked = params.get('kind');
  const chosen = (entries.find(({ kind }) => kind === asked) ?? entries[0])?.kind;
  const [takingOver, setTakingOver] = useState(false);
  const [, redrawList] = useReducer((count: number) => count + 1, 0);
  return (
    <Page fill>
      <PageHeader title={t('templates.title')} subtitle={t('templates.lead')}>
        <Button
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden />}
          onClick={() => {
            setTakingOver(true);
          }}
        >
          {t('templates.actions.import')}
        </Button>
        <CommandButton
          variant="default"
          leftSection={<IconFileExport size={16} aria-hidden />}
          act={exportTemplates}
        >
          {t('templates.actions.export')}
        </CommandButton>
      </PageHeader>
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {chosen !== undefined && (
        <div className={styles['frame']}>
          <div className={styles['columns']}>
            <KindList
              entries={entries}
              chosen={chosen}
              onChoose={(kind) => {
                navigate(path, { kind });
              }}
            />
            <EditorOf kind={chosen} onChange={redrawList} />
          </div>
        </div>
      )}
      {takingOver && (
        <TakeOverDialog
          onClose={() => {
            setTakingOver(false);
          }}
        />
      )}
    </Page>
  );
}

function EditorOf({
  kind,
  onChange,
}: {
  readonly kind: TemplateView['kind'];
  readonly onChange: () => void;
}) {
  const { data, error, refetch } = useQuery('templates.get', { kind });
  if (data === undefined) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return <TemplateEditor key={`${kind}:${String(data.version)}`} view={data} onChange={onChange} />;
}
