import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { noticeError } from './notices.ts';

interface CommandButtonProps extends ButtonProps {
  /** Runs once; the button waits for it. A refusal is shown unless the act catches it. */
  readonly act: () => Promise<unknown>;
}

export function CommandButton({ act, ...rest }: CommandButtonProps) {
  const [busy, setBusy] = useState(false);
  return (
    <Button
      {...rest}
      loading={busy}
      onClick={() => {
        setBusy(true);
        act()
          .catch(noticeError)
          .finally(() => {
            setBusy(false);
          });
      }}
    />
  );
}
