import { Button, Group, Select, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../i18n/index.ts';
import { CommandButton, StateBadge } from '../../ui/index.ts';
import type { Tone } from '../../ui/index.ts';
import type { Paper } from './board.ts';
import { askSigned } from './sign-dialog.tsx';
import type { Scan } from './use-scans.ts';

const TONES: Readonly<Record<Scan['state'], Tone>> = { matched: 'good', unmatched: 'warning', failed: 'bad' };

interface ScanRowProps {
  readonly scan: Scan;
  readonly papers: readonly Paper[];
  readonly proposedId: string | null;
  readonly onAssign: (scan: Scan, paper: Paper) => Promise<void>;
}

export function ScanRow({ scan, papers, proposedId, onAssign }: ScanRowProps) {
  const [paperId, setPaperId] = useState<string | null>(proposedId);
  const byHand = papers.find(({ id }) => id === paperId);
  const matched = papers.find(({ id }) => id === scan.paperId);
  const choices = papers
    .filter(({ allowed }) => allowed.includes('attach-scan'))
    .map(({ id, symbol, kind, person }) => ({
      value: id,
      label: `${symbol} · ${t(`papers.kindShort.${kind}`)} · ${person}`,
    }));
  return (
    <Table.Tr>
      <Table.Td maw={220}>
        <Text size="sm" truncate title={scan.file.name}>
          {scan.file.name}
        </Text>
      </Table.Td>
      <Table.Td w={185}>
        <StateBadge tone={TONES[scan.state]} label={t(`papers.scan.${scan.state}`)} />
      </Table.Td>
      <Table.Td>
        {scan.state === 'unmatched' ? (
          <Group gap={6} wrap="nowrap">
            <Select
              aria-label={t('papers.scan.choose', { name: scan.file.name })}
              placeholder={t('papers.scan.choosePlaceholder')}
              description={scan.text}
              data={choices}
              searchable
              limit={100}
              flex={1}
              value={paperId}
              onChange={setPaperId}
            />
            <CommandButton
              disabled={byHand === undefined}
              act={() => (byHand === undefined ? Promise.resolve() : onAssign(scan, byHand))}
            >
              {t('papers.scan.attach')}
            </CommandButton>
          </Group>
        ) : (
          <Group gap={6} justify="space-between" wrap="nowrap">
            <Text size="sm">{matched ? `${matched.symbol} · ${matched.person}` : scan.text}</Text>
            {matched?.allowed.includes('mark-signed') && (
              <Button size="compact-sm" variant="default" onClick={() => void askSigned(matched)}>
                {t('papers.scan.markSigned')}
              </Button>
            )}
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
