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
      <div>
        <Title order={1} size="1rem">
          {title}
        </Title>
        {subtitle !== undefined && <Text c="dimmed">{subtitle}</Text>}
      </div>
      <Group gap="xs" wrap="nowrap" className="no-print">
        {children}
      </Group>
    </Group>
  );
}
