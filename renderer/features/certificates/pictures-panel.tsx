import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import { CommandButton, ErrorNotice, confirmWithConsequences, noticeDone } from '../../ui/index.ts';
import { PictureDialog } from './picture-dialog.tsx';

type Picture = OutputOf<'signing.pictures'>[number];

function ownerText({ kind, person }: Picture): string {
  return kind === 'seal' ? t('certificates.picture.kind.seal') : person;
}

async function remove(picture: Picture): Promise<void> {
  const sure = await confirmWithConsequences({
    title: t('certificates.picture.removeTitle', { owner: ownerText(picture) }),
    action: t('certificates.picture.remove'),
    consequences: [t('certificates.picture.removeText')],
    danger: true,
  });
  if (!sure) return;
  await call('signing.removePicture', { id: picture.id });
  noticeDone(t('certificates.picture.removed'));
}

function PictureCard({ picture }: { readonly picture: Picture }) {
  const mayManage = useMay('signing.manage');
  const address = useMemo(
    () => URL.createObjectURL(new Blob([picture.png.slice()], { type: 'image/png' })),
    [picture.png],
  );
  useEffect(
    () => () => {
      URL.revokeObjectURL(address);
    },
    [address],
  );
  return (
    <Paper withBorder p="sm" w={240}>
      {/* Scans lie on paper, in the dark theme too. */}
      <div style={{ background: '#fff', padding: 8, borderRadius: 4 }}>
        <img
          src={address}
          alt={t('certificates.picture.alt', { owner: ownerText(picture) })}
          style={{ display: 'block', width: '100%', height: 96, objectFit: 'contain' }}
        />
      </div>
      <Text fw={500} mt="xs">
        {ownerText(picture)}
      </Text>
      <Text size="xs" c="dimmed">
        {t('certificates.picture.width', { mm: picture.widthMm })} ·{' '}
        {t('certificates.picture.saved', { day: formatDay(picture.at), by: picture.by })}
      </Text>
      {mayManage && (
        <Group justify="flex-end" mt="xs">
          <CommandButton size="compact-sm" variant="subtle" color="red" act={() => remove(picture)}>
            {t('certificates.picture.remove')}
          </CommandButton>
        </Group>
      )}
    </Paper>
  );
}

/** Pictures that stand in the box of a signature; they prove nothing by themselves. */
export function PicturesPanel() {
  const mayManage = useMay('signing.manage');
  const { data, error, refetch } = useQuery('signing.pictures', {});
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="certificates-pictures">
      <Title order={2} size="h5" id="certificates-pictures" mb={4}>
        {t('certificates.picture.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('certificates.picture.text')}
      </Text>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data?.length === 0 && (
        <Text size="sm" mb="sm">
          {t('certificates.picture.none')}
        </Text>
      )}
      <Group gap="sm" align="stretch" mb="sm">
        {data?.map((picture) => (
          <PictureCard key={picture.id} picture={picture} />
        ))}
      </Group>
      {mayManage && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => {
            setAdding(true);
          }}
        >
          {t('certificates.picture.add')}
        </Button>
      )}
      {adding && (
        <PictureDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}
