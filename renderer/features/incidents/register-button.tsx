import { Button } from '@mantine/core';
import { IconBook } from '@tabler/icons-react';
import type { InputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';
import { viewRegister } from './view-register.ts';

interface RegisterButtonProps {
  readonly register: InputOf<'incidents.registerFile'>['register'];
  /** Newest first, as the list reads them. */
  readonly rows: readonly { readonly id: string }[];
}

/** The whole register in the order of its numbers, to print and to file. */
export function RegisterButton({ register, rows }: RegisterButtonProps) {
  return (
    <Button
      variant="default"
      leftSection={<IconBook size={16} aria-hidden />}
      disabled={rows.length === 0}
      onClick={() => void viewRegister(register, rows.toReversed())}
    >
      {t('incidents.printRegister')}
    </Button>
  );
}
