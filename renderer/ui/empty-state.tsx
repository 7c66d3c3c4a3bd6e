import { Center, Stack, Text, Title } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** One sentence that teaches the next step. */
  readonly hint?: string;
  readonly icon?: ComponentType<{ size?: number; stroke?: number }>;
  /** One main button, perhaps a second one. */
  readonly children?: ReactNode;
}

export function EmptyState({ title, hint, icon: Icon = IconInbox, children }: EmptyStateProps) {
  return (
    <Center p="xl" mih={220}>
      <Stack align="center" gap="xs" maw={460}>
        <Icon size={40} stroke={1.3} />
        <Title order={2} size="h5" ta="center">
          {title}
        </Title>
        {hint !== undefined && (
          <Text c="dimmed" ta="center">
            {hint}
          </Text>
        )}
        {children}
      </Stack>
    </Center>
  );
}
