import { Button, Divider, Group, Kbd, List, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../i18n/index.ts';
import { SidePanel } from '../../ui/index.ts';
import { readBlocks, readSpans } from './blocks.ts';
import type { Block } from './blocks.ts';
import { guideText } from './guides.ts';
import { RoleGuides } from './role-guides.tsx';

function Spans({ text }: { readonly text: string }) {
  return readSpans(text).map((span, index) => {
    const key = `${String(index)}-${span.text}`;
    if (span.look === 'bold') return <b key={key}>{span.text}</b>;
    if (span.look === 'code') return <Kbd key={key}>{span.text}</Kbd>;
    return <span key={key}>{span.text}</span>;
  });
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'heading') {
    return (
      <Title
        order={block.level === 1 ? 3 : 4}
        size={block.level === 1 ? 'h4' : 'h6'}
        mt={block.level === 1 ? 0 : 'xs'}
      >
        {block.text}
      </Title>
    );
  }
  if (block.kind === 'list') {
    return (
      <List type={block.ordered ? 'ordered' : 'unordered'} size="sm" spacing={4} withPadding>
        {block.items.map((item) => (
          <List.Item key={item}>
            <Spans text={item} />
          </List.Item>
        ))}
      </List>
    );
  }
  return (
    <Text>
      <Spans text={block.text} />
    </Text>
  );
}

/** F1: the guide of the open screen, and below it those of the roles. */
export function HelpPanel({ guide, onClose }: { readonly guide: string; readonly onClose: () => void }) {
  const [role, setRole] = useState<string | null>(null);
  const shown = role ?? guide;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'center' });
  }, [shown]);
  return (
    <SidePanel title={t('help.title')} onClose={onClose}>
      <div ref={top} />
      <Stack gap="sm" key={shown}>
        {role !== null && (
          <Group>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconArrowLeft size={14} />}
              onClick={() => {
                setRole(null);
              }}
            >
              {t('help.back')}
            </Button>
          </Group>
        )}
        {readBlocks(guideText(shown)).map((block, index) => (
          <BlockView key={`${shown}-${String(index)}`} block={block} />
        ))}
        <Divider mt="md" />
        <RoleGuides onChoose={setRole} />
        <Text size="xs" c="dimmed" mt="md">
          {t('help.more')}
        </Text>
      </Stack>
    </SidePanel>
  );
}
