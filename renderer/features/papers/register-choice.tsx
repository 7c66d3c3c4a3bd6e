import { Select } from '@mantine/core';
import { t } from '../../i18n/index.ts';

interface RegisterChoiceProps {
  readonly years: readonly number[];
  /** null = not known yet. */
  readonly year: number | null;
  /** Of a book that has several. */
  readonly registers: readonly { readonly value: string; readonly label: string }[] | null;
  /** '' = all of them. */
  readonly register: string;
  readonly onChange: (choice: { readonly year: string; readonly kind?: string }) => void;
}

/** Which year of a book of numbers, and which of its registers. */
export function RegisterChoice({ years, year, registers, register, onChange }: RegisterChoiceProps) {
  return (
    <>
      <Select
        aria-label={t('papers.filter.year')}
        w={100}
        allowDeselect={false}
        data={years.map(String)}
        value={year === null ? null : String(year)}
        onChange={(chosen) => {
          if (chosen !== null) onChange({ year: chosen });
        }}
      />
      {registers && (
        <Select
          aria-label={t('number-registers.register')}
          w={240}
          allowDeselect={false}
          data={[{ value: '', label: t('number-registers.all') }, ...registers]}
          value={register}
          onChange={(kind) => {
            if (year !== null) onChange({ year: String(year), ...(kind ? { kind } : {}) });
          }}
        />
      )}
    </>
  );
}
