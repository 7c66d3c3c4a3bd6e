import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { t } from '../i18n/index.ts';
import { splitBySize } from './split-by-size.ts';
import styles from './file-drop.module.css';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface FileDropProps {
  readonly label: string;
  readonly hint?: string;
  /** Endings with the dot: ".xlsx". */
  readonly accept: readonly string[];
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  /** Lower, for a form that has more below. */
  readonly compact?: boolean;
  /** A larger file is named and not even read. */
  readonly mostMebibytes?: number;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
}

interface Read {
  readonly files: readonly DroppedFile[];
  /** A folder, or a file whose stick was pulled out. */
  readonly unreadable: readonly File[];
}

async function read(list: readonly File[]): Promise<Read> {
  const all = await Promise.allSettled(list.map((item) => item.arrayBuffer()));
  return {
    files: list.flatMap(({ name }, index) => {
      const one = all[index];
      return one?.status === 'fulfilled'
        ? [{ name: name.normalize('NFC'), bytes: new Uint8Array(one.value) }]
        : [];
    }),
    unreadable: list.filter((_, index) => all[index]?.status === 'rejected'),
  };
}

/** Drag files here, or choose them; gives name and bytes, never a path. Judging their content is the office's work. */
export function FileDrop({
  label,
  hint,
  accept,
  multiple = false,
  disabled = false,
  compact = false,
  mostMebibytes = Infinity,
  onFiles,
}: FileDropProps) {
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<readonly File[]>([]);
  const [unreadable, setUnreadable] = useState<readonly File[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const take = async (list: FileList | null): Promise<void> => {
    if (disabled || list === null || list.length === 0) return;
    const chosen = splitBySize(multiple ? [...list] : [...list].slice(0, 1), mostMebibytes);
    setTooLarge(chosen.tooLarge);
    setUnreadable([]);
    if (chosen.fitting.length === 0) return;
    const found = await read(chosen.fitting);
    setUnreadable(found.unreadable);
    if (found.files.length > 0) onFiles(found.files);
  };
  const looks = [styles['drop'], over && styles['over'], compact && styles['compact']];
  return (
    <div
      className={looks.filter(Boolean).join(' ')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files);
      }}
    >
      <Stack align="center" gap={6}>
        {!compact && <IconFileUpload size={32} stroke={1.4} aria-hidden />}
        <Text fw={500}>{label}</Text>
        {hint !== undefined && (
          <Text size="xs" c="dimmed">
            {hint}
          </Text>
        )}
        <label htmlFor={inputId} className="visually-hidden">
          {label}
        </label>
        <input
          ref={input}
          id={inputId}
          className="visually-hidden"
          type="file"
          tabIndex={-1}
          accept={accept.join(',')}
          multiple={multiple}
          disabled={disabled}
          onChange={(event) => {
            void take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <Button variant="default" disabled={disabled} onClick={() => input.current?.click()}>
          {t('app.files.choose')}
        </Button>
        {tooLarge.length + unreadable.length > 0 && (
          <Alert color="red" role="alert" p="xs">
            {tooLarge.map(({ name }) => (
              <Text key={name} size="sm">
                {t('app.files.tooLarge', { name: name.normalize('NFC'), most: mostMebibytes })}
              </Text>
            ))}
            {unreadable.map(({ name }) => (
              <Text key={name} size="sm">
                {t('app.files.unreadable', { name: name.normalize('NFC') })}
              </Text>
            ))}
          </Alert>
        )}
      </Stack>
    </div>
  );
}
