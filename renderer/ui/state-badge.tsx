import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

export type Tone = 'neutral' | 'info' | 'waiting' | 'good' | 'warning' | 'bad';
type Icon = ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;

const LOOKS: Readonly<Record<Tone, { color: string; icon: Icon }>> = {
  neutral: { color: 'gray', icon: IconCircleDashed },
  info: { color: 'blue', icon: IconInfoCircle },
  waiting: { color: 'violet', icon: IconClock },
  good: { color: 'green', icon: IconCircleCheck },
  warning: { color: 'orange', icon: IconAlertTriangle },
  bad: { color: 'red', icon: IconCircleX },
};

/** Never colour alone: an icon and a word. */
export function StateBadge({
  tone,
  label,
  icon,
}: {
  readonly tone: Tone;
  readonly label: string;
  readonly icon?: Icon;
}) {
  const look = LOOKS[tone];
  const Sign = icon ?? look.icon;
  return (
    <Badge
      variant="light"
      color={look.color}
      radius="sm"
      style={{ verticalAlign: 'middle', position: 'relative', top: -1 }}
      tt="none"
      fw={600}
      leftSection={<Sign size={13} aria-hidden />}
    >
      {label}
    </Badge>
  );
}
