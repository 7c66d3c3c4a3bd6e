import { Tabs } from '@mantine/core';
import {
  REGISTERS,
  isRegister,
  type RegisterName,
} from '../../../preload/contract/vocabulary/registers/index.ts';
import { navigate, useLocation } from '../../app/router.ts';
import { t } from '../../i18n/index.ts';
import { Page } from '../../ui/index.ts';
import { RegisterTable } from './register-table.tsx';

/** "#/registers?register=health": facilities, equipment, health, finance headings. */
export function RegistersScreen() {
  const asked = useLocation().params.get('register') ?? '';
  const register = isRegister(asked) ? asked : REGISTERS[0];
  return (
    <Page fill>
      <RegisterTable key={register} register={register} tabs={<RegisterTabs register={register} />} />
    </Page>
  );
}

function RegisterTabs({ register }: { readonly register: RegisterName }) {
  return (
    <Tabs
      value={register}
      onChange={(next) => {
        if (next !== null) navigate('/registers', { register: next });
      }}
    >
      <Tabs.List aria-label={t('registers.title')}>
        {REGISTERS.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`registers.${name}.tab`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
