import { Alert, Button, Stack } from '@mantine/core';
import { navigate } from '../../app/router.ts';
import { t } from '../../i18n/index.ts';
import { Facts, SidePanel, StateBadge } from '../../ui/index.ts';
import { FINDING_TONES, oursText, theirsText, type Finding } from './finding.ts';

interface FindingPanelProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** One difference in full, with what to do about it. */
export function FindingPanel({ finding, onClose }: FindingPanelProps) {
  const { difference, accountId, login, theirName, ourName, row } = finding;
  return (
    <SidePanel
      title={login || theirName || t(`drift.central.difference.${difference}`)}
      onClose={onClose}
      width={460}
    >
      <Stack gap="sm">
        <Facts
          items={[
            [
              t('drift.central.differenceHeader'),
              <StateBadge
                key="difference"
                tone={FINDING_TONES[difference]}
                label={t(`drift.central.difference.${difference}`)}
              />,
            ],
            [t('drift.central.theirName'), theirName],
            [t('drift.central.ourName'), ourName],
            [t('drift.central.theirs'), theirsText(finding)],
            [t('drift.central.ours'), oursText(finding)],
            [t('drift.central.row'), row === null ? '' : String(row)],
          ]}
        />
        <Alert color="blue" title={t('drift.central.nextHeader')}>
          {t(`drift.central.next.${difference}`)}
        </Alert>
        {accountId !== null && (
          <Button
            variant="default"
            onClick={() => {
              navigate('/accounts', { open: accountId });
            }}
          >
            {t('drift.central.openAccount')}
          </Button>
        )}
      </Stack>
    </SidePanel>
  );
}
