import { List, Text } from '@mantine/core';
import { formatInstant, t } from '../../i18n/index.ts';
import type { IncidentDetail } from './incident-view.ts';

type Event = IncidentDetail['events'][number];

const actText = ({ act, step }: Event): string =>
  t(`incidents.event.${act}`, { step: step === '' ? '' : t(`incidents.step.${step}`) });

export function IncidentHistory({ incident }: { readonly incident: IncidentDetail }) {
  return (
    <List size="sm" spacing={6} listStyleType="none">
      {incident.events.map((event, index) => (
        <List.Item key={`${event.at}-${String(index)}`}>
          <Text size="sm">
            {actText(event)}
            {event.detail !== '' && ` – ${event.detail}`}
          </Text>
          <Text size="xs" c="dimmed">{`${formatInstant(event.at)} · ${event.person}`}</Text>
        </List.Item>
      ))}
    </List>
  );
}
