import { Stack, Text } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';
import styles from './templates.module.css';

type Difference = OutputOf<'templates.readFile'>['entries'][number]['differences'][number];

/** Lines that go and lines that come, part by part; told by sign and colour. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  if (differences.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('templates.difference.none')}
      </Text>
    );
  }
  return (
    <Stack gap={2}>
      {differences.map(({ part, change, text }, index) => (
        <div key={index}>
          {part !== differences[index - 1]?.part && (
            <Text size="xs" c="dimmed">
              {t(`templates.part.${part}`)}
            </Text>
          )}
          <Text size="sm" className={styles[change] ?? ''}>
            <span aria-label={t(`templates.difference.${change}`)}>{change === 'added' ? '+ ' : '− '}</span>
            <span className={change === 'removed' ? styles['gone'] : undefined}>{text}</span>
          </Text>
        </div>
      ))}
    </Stack>
  );
}
