import { Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from '../../app/router.ts';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** A part of the settings; a link such as "#/settings?section=recovery" brings it into view as soon as it is there. */
export function Section({ id, title, lead, children }: SectionProps) {
  const paper = useRef<HTMLDivElement>(null);
  const asked = useLocation().params.get('section') === id;
  useEffect(() => {
    if (asked) paper.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  return (
    <Paper ref={paper} withBorder p="md" component="section" aria-labelledby={`settings-${id}`}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="sm" id={`settings-${id}`}>
            {title}
          </Title>
          {lead !== undefined && <Text c="dimmed">{lead}</Text>}
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
