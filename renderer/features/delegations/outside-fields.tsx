import { Checkbox, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { DayField, ScanField } from '../../ui/index.ts';
import type { DelegationDraft } from './delegation-draft.ts';

interface OutsideFieldsProps {
  readonly draft: DelegationDraft;
  readonly showMissing: boolean;
  readonly onChange: (part: Partial<DelegationDraft>) => void;
}

/** A decision that was made on paper already: its number, its date, its scan. */
export function OutsideFields({ draft, showMissing, onChange }: OutsideFieldsProps) {
  return (
    <Stack gap="sm">
      <Checkbox
        label={t('delegations.form.outside')}
        title={t('delegations.form.outsideHint')}
        checked={draft.outside}
        onChange={(event) => {
          onChange({ outside: event.currentTarget.checked });
        }}
      />
      {draft.outside && (
        <>
          <SimpleGrid cols={2} spacing="sm">
            <TextInput
              label={t('delegations.form.symbol')}
              required
              maxLength={60}
              value={draft.symbol}
              error={showMissing && draft.symbol.trim() === '' ? t('delegations.form.required') : null}
              onChange={(event) => {
                onChange({ symbol: event.currentTarget.value });
              }}
            />
            <DayField
              label={t('delegations.form.decidedOn')}
              required
              value={draft.decidedOn}
              error={showMissing && draft.decidedOn === '' ? t('delegations.form.required') : null}
              onChange={(decidedOn) => {
                onChange({ decidedOn });
              }}
            />
          </SimpleGrid>
          <ScanField
            label={t('delegations.form.scan')}
            hint={t('delegations.form.scanHint')}
            file={draft.scan}
            error={showMissing && draft.scan === null ? t('delegations.form.scanMissing') : null}
            onFile={(scan) => {
              onChange({ scan });
            }}
          />
        </>
      )}
    </Stack>
  );
}
