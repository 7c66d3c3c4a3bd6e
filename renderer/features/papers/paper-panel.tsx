import { Alert, Anchor, Button, Code, Group, List, Stack, Text } from '@mantine/core';
import { formatInstant, t } from '../../i18n/index.ts';
import { CommandButton, Facts, SidePanel, StateBadge } from '../../ui/index.ts';
import type { Paper } from './board.ts';
import { printPapers, savePapers, scanSource, view, viewPapers } from './documents.ts';
import { endPaper, sendToSign } from './paper-acts.ts';
import { STATE_TONES } from './paper-state.ts';
import { signerRole } from './signer-role.ts';
import { askSigned } from './sign-dialog.tsx';
import { SigningProgress } from './signing-progress.tsx';

interface PaperPanelProps {
  readonly paper: Paper;
  readonly onClose: () => void;
  readonly onScan: () => void;
}

function PaperActions({ paper, onScan }: Omit<PaperPanelProps, 'onClose'>) {
  const { allowed, id } = paper;
  return (
    <Group gap={6}>
      {allowed.includes('send-to-sign') && (
        <CommandButton act={() => sendToSign([id])}>{t('papers.actions.send-to-sign')}</CommandButton>
      )}
      {allowed.includes('attach-scan') && (
        <Button variant="default" onClick={onScan}>
          {t('papers.actions.attach-scan')}
        </Button>
      )}
      {allowed.includes('mark-signed') && (
        <Button variant="default" onClick={() => void askSigned(paper)}>
          {t('papers.actions.mark-signed')}
        </Button>
      )}
      {(['refuse', 'void'] as const)
        .filter((act) => allowed.includes(act))
        .map((act) => (
          <Button key={act} variant="outline" color="red" onClick={() => void endPaper(act, paper)}>
            {t(`papers.actions.${act}`)}
          </Button>
        ))}
    </Group>
  );
}

export function PaperPanel({ paper, onClose, onScan }: PaperPanelProps) {
  const { id, signers, scans } = paper;
  return (
    <SidePanel title={`${paper.symbol} – ${t(`papers.kind.${paper.kind}`)}`} onClose={onClose} width={520}>
      <Stack gap="sm">
        <Group gap={6}>
          <CommandButton act={() => viewPapers([id], `${paper.symbol} ${paper.person}`)}>
            {t('papers.actions.view')}
          </CommandButton>
          <CommandButton variant="default" act={() => printPapers([id])}>
            {t('papers.actions.print')}
          </CommandButton>
          <CommandButton variant="default" act={() => savePapers([id])}>
            {t('papers.actions.save')}
          </CommandButton>
        </Group>
        {paper.kind === 'phieu-cap' && (
          <Alert color="orange" p="xs">
            {t('papers.slipWarning')}
          </Alert>
        )}
        <Facts
          items={[
            [
              t('papers.columns.state'),
              <StateBadge
                key="state"
                tone={STATE_TONES[paper.state]}
                label={t(`papers.state.${paper.state}`)}
              />,
            ],
            [t('papers.panel.person'), paper.person],
            [t('papers.columns.department'), paper.department],
            [t('papers.panel.issuedAt'), formatInstant(paper.issuedAt)],
            [t('papers.panel.pages'), String(paper.pages)],
            ...(paper.reason === '' ? [] : [[t('papers.panel.reason'), paper.reason] as const]),
            ...(paper.remark === '' ? [] : [[t('papers.panel.remark'), paper.remark] as const]),
          ]}
        />
        <PaperActions paper={paper} onScan={onScan} />
        <section aria-label={t('papers.panel.signers')}>
          {signers.length > 0 && (
            <>
              <Text fw={600} size="sm">
                {t('papers.panel.signers')}
              </Text>
              <List size="sm">
                {signers.map(({ field, role, name, signedAt }) => (
                  <List.Item key={field}>
                    {`${signerRole(paper.kind, field, role)}: ${name} – ${
                      signedAt === null
                        ? t('papers.panel.notSigned')
                        : t('papers.panel.signedAt', { at: formatInstant(signedAt) })
                    }`}
                  </List.Item>
                ))}
              </List>
            </>
          )}
          {paper.state === 'signing' && <SigningProgress paperId={id} />}
        </section>
        <section aria-label={t('papers.panel.scans')}>
          <Text fw={600} size="sm">
            {t('papers.panel.scans')}
          </Text>
          {scans.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('papers.panel.noScans')}
            </Text>
          )}
          <List size="sm">
            {scans.map((scan) => (
              <List.Item key={scan.id}>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  aria-label={t('papers.panel.viewScan', { name: scan.fileName })}
                  onClick={() => void view(scanSource(scan.id), scan.fileName)}
                >
                  {scan.fileName}
                </Anchor>
                {` · ${formatInstant(scan.at)} · ${t(scan.matchedBy === 'qr' ? 'papers.panel.byQr' : 'papers.panel.byHand')}`}
                {scan.givenBack !== null && (
                  <Text size="xs" c="dimmed">
                    {t('papers.panel.scanGivenBack', {
                      round: scan.givenBack.round,
                      at: formatInstant(scan.givenBack.at),
                    })}
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
        </section>
        <div>
          <Text size="xs" c="dimmed">
            {t('papers.panel.digest')}
          </Text>
          <Code style={{ wordBreak: 'break-all' }}>{paper.sha256}</Code>
        </div>
      </Stack>
    </SidePanel>
  );
}
