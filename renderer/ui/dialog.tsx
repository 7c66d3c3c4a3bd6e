import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../i18n/index.ts';
import { FocusScope } from './focus-scope.tsx';
import { useTopLayer } from './layers.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Pixels. */
  readonly width?: number;
  /** `false`: a click beside it does not close (something was typed). */
  readonly closeOnClickOutside?: boolean;
}

export function Dialog({ title, onClose, children, width = 480, closeOnClickOutside = false }: DialogProps) {
  const onTop = useTopLayer();
  return (
    <Modal
      opened
      trapFocus={false}
      closeOnEscape={onTop}
      onClose={onClose}
      title={title}
      size={width}
      closeOnClickOutside={closeOnClickOutside}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      styles={{ title: { fontWeight: 600, fontSize: '0.95rem', lineHeight: 1.35 } }}
    >
      <FocusScope>{children}</FocusScope>
    </Modal>
  );
}
