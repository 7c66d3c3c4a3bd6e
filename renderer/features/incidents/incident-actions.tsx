import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { navigate } from '../../app/router.ts';
import { t } from '../../i18n/index.ts';
import { openDialog } from '../../ui/index.ts';
import { CloseDialog } from './close-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import type { IncidentDetail } from './incident-view.ts';

/** What ends the incident, changes its story or goes on from it. */
export function IncidentActions({ incident }: { readonly incident: IncidentDetail }) {
  const { id, state, gaps } = incident;
  return (
    <Group gap={6}>
      {state !== 'closed' && (
        <>
          <Button
            disabled={gaps.length > 0}
            onClick={() => void ask((onClose) => <CloseDialog incident={incident} onClose={onClose} />)}
          >
            {t('incidents.panel.close')}
          </Button>
          <Button
            variant="default"
            onClick={() => void ask((onClose) => <EditDialog incident={incident} onClose={onClose} />)}
          >
            {t('incidents.panel.edit')}
          </Button>
        </>
      )}
      <Button
        variant="default"
        onClick={() => {
          navigate('/incidents', { report: 'new', follows: id });
        }}
      >
        {t('incidents.panel.follow')}
      </Button>
    </Group>
  );
}

function ask(render: (onClose: () => void) => ReactNode): Promise<null> {
  return openDialog<null>((answer) =>
    render(() => {
      answer(null);
    }),
  );
}
