import { Button, Group, Stack } from '@mantine/core';
import { navigate } from '../../app/router.ts';
import { useMay } from '../../bridge/index.ts';
import { formatDay, formatInstant, t } from '../../i18n/index.ts';
import { Facts, SidePanel, StateBadge } from '../../ui/index.ts';
import { ENTRY_TONES } from './incident-view.ts';
import type { Violation } from './incident-view.ts';

interface ViolationPanelProps {
  readonly entry: Violation;
  readonly onClose: () => void;
}

/** One entry as it was written; what is wrong is put right by a new one. */
export function ViolationPanel({ entry, onClose }: ViolationPanelProps) {
  const mayManage = useMay('incidents.manage');
  const label = (key: string): string => t(`incidents.violation.${key}`);
  return (
    <SidePanel
      title={t('incidents.violation.panelTitle', { code: entry.code })}
      onClose={onClose}
      width={520}
    >
      <Stack gap="sm">
        <Facts
          items={[
            [
              label('state'),
              <StateBadge
                key="state"
                tone={ENTRY_TONES[entry.state]}
                label={t(`incidents.violation.states.${entry.state}`)}
              />,
            ],
            [label('person'), entry.fullName],
            [label('department'), entry.department],
            [label('happenedOn'), formatDay(entry.happenedOn)],
            [label('group'), t(`incidents.violation.groupTexts.${entry.group}`)],
            [label('description'), entry.description],
            [label('handling'), entry.handling],
            [label('paperRef'), entry.paperRef],
            [label('incident'), entry.incident],
            ...(entry.corrects === ''
              ? []
              : [[label('corrects'), entry.corrects] as const, [label('reason'), entry.reason] as const]),
            [label('recordedAt'), formatInstant(entry.recordedAt)],
            [label('recordedBy'), entry.recordedBy],
          ]}
        />
        {mayManage && entry.state === 'stands' && (
          <Group gap={6}>
            <Button
              variant="default"
              onClick={() => {
                navigate('/incidents', { tab: 'violations', record: entry.id });
              }}
            >
              {label('correct')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                navigate('/incidents', { tab: 'violations', record: entry.id, withdraw: 'yes' });
              }}
            >
              {label('withdraw')}
            </Button>
          </Group>
        )}
      </Stack>
    </SidePanel>
  );
}
