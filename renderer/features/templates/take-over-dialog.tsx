import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { codeText, t } from '../../i18n/index.ts';
import { CommandButton, Dialog, FileDrop, noticeDone, noticeError } from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import { DifferenceList } from './difference-list.tsx';
import styles from './templates.module.css';

type ReadFile = OutputOf<'templates.readFile'>;

/** Shows what a file of another school would change before anything is taken over. */
export function TakeOverDialog({ onClose }: { readonly onClose: () => void }) {
  const [read, setRead] = useState<ReadFile | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set<string>());
  const receive = async ([file]: readonly DroppedFile[]): Promise<void> => {
    if (file === undefined) return;
    try {
      setRead(await call('templates.readFile', { bytes: Uint8Array.from(file.bytes) }));
      setLeft(new Set());
    } catch (error) {
      noticeError(error);
    }
  };
  const usable = (read?.entries ?? []).filter(
    ({ differences, problems }) => differences.length > 0 && problems.length === 0,
  );
  const chosen = usable.filter(({ kind }) => !left.has(kind));
  const takeOver = async (): Promise<void> => {
    const entries = chosen.map(({ kind, template, basedOn }) => ({ kind, template, basedOn }));
    const { changed } = await call('templates.takeOver', { entries });
    noticeDone(t('templates.takeOver.done', { count: changed }));
    onClose();
  };
  return (
    <Dialog title={t('templates.takeOver.title')} width={760} onClose={onClose}>
      <Stack gap="sm">
        {read === null ? (
          <FileDrop
            label={t('templates.takeOver.drop')}
            hint={t('templates.takeOver.limit')}
            accept={['.json']}
            mostMebibytes={1}
            onFiles={(files) => void receive(files)}
          />
        ) : (
          <Text size="sm">{t('templates.takeOver.from', { school: read.school })}</Text>
        )}
        {read !== null && usable.length === 0 && (
          <Alert color="blue">{t('templates.takeOver.nothing')}</Alert>
        )}
        {read?.entries.map(({ kind, differences, problems }) => (
          <section key={kind} aria-label={t(`papers.kind.${kind}`)}>
            <Checkbox
              label={t(`papers.kind.${kind}`)}
              fw={600}
              disabled={differences.length === 0 || problems.length > 0}
              checked={differences.length > 0 && problems.length === 0 && !left.has(kind)}
              onChange={(event) => {
                const next = new Set(left);
                if (event.currentTarget.checked) next.delete(kind);
                else next.add(kind);
                setLeft(next);
              }}
            />
            {problems.map(({ code, params }, index) => (
              <Text key={index} size="sm" className={styles['removed'] ?? ''}>
                {codeText(code, params) ?? code}
              </Text>
            ))}
            <DifferenceList differences={differences} />
          </section>
        ))}
        {read !== null && read.unknown > 0 && (
          <Text size="sm" c="dimmed">
            {t('templates.takeOver.unknown', { count: read.unknown })}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          {read !== null && (
            <CommandButton disabled={chosen.length === 0} act={takeOver}>
              {t('templates.takeOver.action', { count: chosen.length })}
            </CommandButton>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
