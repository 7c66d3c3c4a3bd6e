import { NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { PICTURE_KINDS } from '../../../preload/contract/vocabulary/signing.ts';
import type { PictureKind } from '../../../preload/contract/vocabulary/signing.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import {
  Dialog,
  ErrorNotice,
  FileDrop,
  FormActions,
  noticeDone,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import { StaffField } from './staff-field.tsx';

/** Millimetres on paper; a school's seal is 36 mm across. */
const WIDTH = { least: 10, most: 80, handwriting: 40, seal: 36 } as const;

/** A person's handwriting or the school's seal; the newest counts. */
export function PictureDialog({ onClose }: { readonly onClose: () => void }) {
  const [kind, setKind] = useState<PictureKind>('handwriting');
  const [staffId, setStaffId] = useState<string | null>(null);
  const [widthMm, setWidthMm] = useState<number>(WIDTH.handwriting);
  const [file, setFile] = useState<DroppedFile | null>(null);
  const close = useAskBeforeClose(staffId !== null || file !== null, onClose);
  const seal = kind === 'seal';
  const complete = file !== null && (seal || staffId !== null);
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    if (file === null) return;
    await call('signing.savePicture', {
      kind,
      staffId: seal ? null : staffId,
      widthMm,
      png: file.bytes,
    });
    noticeDone(t('certificates.picture.done'));
    onClose();
  });
  return (
    <Dialog title={t('certificates.picture.add')} width={540} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('certificates.picture.kindLabel')}
            data={PICTURE_KINDS.map((value) => ({ value, label: t(`certificates.picture.kind.${value}`) }))}
            value={kind}
            onChange={(value) => {
              setKind(value);
              setWidthMm(WIDTH[value]);
            }}
          />
          {!seal && (
            <StaffField
              label={t('certificates.picture.owner')}
              value={staffId}
              error={tried && staffId === null ? t('certificates.required') : null}
              onChange={setStaffId}
            />
          )}
          <NumberInput
            label={t('certificates.picture.widthLabel')}
            min={WIDTH.least}
            max={WIDTH.most}
            allowDecimal={false}
            clampBehavior="blur"
            value={widthMm}
            onChange={(value) => {
              if (typeof value === 'number') setWidthMm(value);
            }}
          />
          <FileDrop
            label={t('certificates.picture.file')}
            hint={t('certificates.picture.fileHint')}
            accept={['.png']}
            mostMebibytes={1}
            onFiles={([first]) => {
              if (first) setFile(first);
            }}
          />
          {file !== null && (
            <Text size="sm" role="status">
              {t('app.files.chosen', { name: file.name })}
            </Text>
          )}
          {tried && file === null && (
            <Text size="xs" c="var(--mantine-color-error)" role="alert">
              {t('certificates.picture.missing')}
            </Text>
          )}
          <ErrorNotice error={error} />
          <FormActions onCancel={close} busy={busy}>
            {t('certificates.picture.save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
