import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  readonly subtitle?: string;
  /** Buttons at the right. */
  readonly children?: ReactNode;
}

export function PageHeader({ title, subtitle, children }: PageHeaderProps) {
  return (
    <Group justify="space-between" wrap="nowrap" align="center" gap="md" mih={40}>
      {/* The words wrap first; where they are at their narrowest, the buttons do. */}
      <div style={{ flex: '1 1 0', minWidth: '11rem' }}>
        <Title order={1} size="1rem">
          {title}
        </Title>
        {subtitle !== undefined && <Text c="dimmed">{subtitle}</Text>}
      </div>
      <Group gap="xs" justify="flex-end" className="no-print">
        {children}
      </Group>
    </Group>
  );
}
