import { Stack } from '@mantine/core';
import { PicturesPanel } from './pictures-panel.tsx';
import { TimestampPanel } from './timestamp-panel.tsx';

/** What a signature carries besides itself: a proven time, a picture. */
export function SetupTab() {
  return (
    <Stack gap="xl" style={{ overflowY: 'auto' }}>
      <TimestampPanel />
      <PicturesPanel />
    </Stack>
  );
}
