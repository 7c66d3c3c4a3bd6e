import { Alert, List, Loader, ScrollArea, Stack, Text } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { codeText, t } from '../../i18n/index.ts';
import { columnLabel } from '../gradebook/index.ts';
import { LEVEL } from './chosen-scopes.ts';

type Preview = OutputOf<'locks.preview'>;
type Slips = OutputOf<'locks.slips'>;

interface LockChecksProps {
  readonly preview: Preview | undefined;
  /** Undefined while they are looked for. */
  readonly slips: Slips | undefined;
}

/** What is chosen, what is missing, what looks like a slip, what is shut already. */
export function LockChecks({ preview, slips }: LockChecksProps) {
  if (preview === undefined) return <Loader size="sm" />;
  const { units, missing } = preview;
  const open = units.filter(({ shut, changed }) => !shut || changed);
  const anew = open.filter(({ changed }) => changed).length;
  const missed = open.reduce((sum, unit) => sum + unit.missing, 0);
  const good = missed === 0 && slips?.length === 0;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        {t('mark-locks.check.units', { n: open.length, already: units.length - open.length })}
      </Text>
      {anew > 0 && <Alert color="blue">{t('mark-locks.check.anew', { n: anew })}</Alert>}
      {missed > 0 && (
        <Alert color="orange" title={t('mark-locks.check.missing', { n: missed })}>
          <Named
            label={t('mark-locks.check.missing', { n: missed })}
            lines={missing.map(({ className, subjectName, student, col }) =>
              [
                className,
                subjectName || (col === LEVEL ? '' : t('mark-locks.homeroom')),
                student,
                columnLabel(col),
              ]
                .filter((part) => part !== '')
                .join(' · '),
            )}
            more={missed - missing.length}
          />
        </Alert>
      )}
      {slips === undefined && (
        <Text size="sm" c="dimmed">
          {t('mark-locks.check.looking')}
        </Text>
      )}
      {slips !== undefined && slips.length > 0 && (
        <Alert color="orange" title={t('mark-locks.check.slips', { n: slips.length })}>
          <Named
            label={t('mark-locks.check.slips', { n: slips.length })}
            lines={slips.map(
              ({ className, subjectName, students, code, params }) =>
                `${[className, subjectName, ...students].join(' · ')}: ${codeText(code, params) ?? code}`,
            )}
            more={0}
          />
        </Alert>
      )}
      {good && open.length > 0 && <Alert color="green">{t('mark-locks.check.good')}</Alert>}
      {open.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('mark-locks.check.consequence')}
        </Text>
      )}
    </Stack>
  );
}

function Named({
  label,
  lines,
  more,
}: {
  readonly label: string;
  readonly lines: readonly string[];
  readonly more: number;
}) {
  return (
    <ScrollArea.Autosize mah={110} viewportProps={{ tabIndex: 0, 'aria-label': label, role: 'region' }}>
      <List size="xs" spacing={1}>
        {lines.map((line, index) => (
          <List.Item key={`${line} ${String(index)}`}>{line}</List.Item>
        ))}
        {more > 0 && <List.Item>{t('mark-locks.check.more', { n: more })}</List.Item>}
      </List>
    </ScrollArea.Autosize>
  );
}
