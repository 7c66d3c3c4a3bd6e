import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../i18n/index.ts';
import { FocusScope } from './focus-scope.tsx';
import { useTopLayer } from './layers.ts';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Pixels. */
  readonly width?: number;
}

/** Details at the right edge; Esc and a click beside it close it. */
export function SidePanel({ title, onClose, children, width = 440 }: SidePanelProps) {
  const onTop = useTopLayer();
  return (
    <Drawer
      opened
      trapFocus={false}
      closeOnEscape={onTop}
      onClose={onClose}
      position="right"
      size={width}
      title={title}
      closeOnClickOutside={false}
      overlayProps={{
        backgroundOpacity: 0.25,
        // Whoever opens a row by a double click hits with the second one what has just come over the list.
        onClick: ({ detail }) => {
          if (detail < 2) onClose();
        },
      }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      // A long title wraps in front of the close button.
      styles={{
        title: { fontWeight: 600, fontSize: '0.95rem', lineHeight: 1.35, flex: 1, paddingInlineEnd: 16 },
      }}
    >
      <FocusScope>{children}</FocusScope>
    </Drawer>
  );
}
