import { Alert, Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { OUTGOING_KINDS } from '../../../preload/contract/vocabulary/dispatches.ts';
import type { OutgoingKind } from '../../../preload/contract/vocabulary/dispatches.ts';
import { useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { DayField } from '../../ui/index.ts';
import { isNumberGiven, yearOf } from './document-form.ts';
import type { DocumentDraft, documentProblems } from './document-form.ts';
import type { EntryDetail } from './entry.ts';

export interface RegisterFieldsProps {
  readonly entry: EntryDetail | null;
  readonly draft: DocumentDraft;
  readonly problem: (field: keyof ReturnType<typeof documentProblems>) => string | null;
  readonly onChange: (part: Partial<DocumentDraft>) => void;
}

interface KindFieldProps {
  readonly outKind: OutgoingKind;
  readonly onChange: (outKind: OutgoingKind) => void;
}

/** The register of an outgoing dispatch. */
export function KindField({ outKind, onChange }: KindFieldProps) {
  return (
    <Select
      label={t('archive.document.outKind')}
      data-autofocus
      data={OUTGOING_KINDS.map((value) => ({ value, label: t(`archive.outKind.${value}`) }))}
      value={outKind}
      allowDeselect={false}
      searchable
      onFocus={({ currentTarget }) => {
        // What is typed looks for a kind instead of going on behind the chosen one.
        currentTarget.select();
      }}
      maxDropdownHeight={300}
      onChange={(value) => {
        onChange(OUTGOING_KINDS.find((known) => known === value) ?? outKind);
      }}
    />
  );
}

interface EarlierNumberProps {
  readonly arrived: boolean;
  readonly earlierNo: number | null;
  readonly error: string | null;
  readonly onChange: (earlierNo: number | null) => void;
}

/** The number a dispatch has in the book on paper. */
export function EarlierNumber({ arrived, earlierNo, error, onChange }: EarlierNumberProps) {
  return (
    <NumberInput
      flex={1}
      label={t(arrived ? 'archive.document.earlierArrival' : 'archive.document.earlierNo')}
      required
      min={1}
      max={99_999}
      allowDecimal={false}
      allowNegative={false}
      value={earlierNo ?? ''}
      error={error}
      onChange={(value) => {
        onChange(typeof value === 'number' ? value : null);
      }}
    />
  );
}

/** Kind, number and day: what the registers of dispatches need first. */
export function NumberFields({ entry, draft, problem, onChange }: RegisterFieldsProps) {
  const { kind, outKind } = draft;
  const given = isNumberGiven(entry, draft);
  return (
    <>
      {kind === 'dispatch-out' && entry === null && (
        <Group grow align="flex-start">
          <KindField
            outKind={outKind}
            onChange={(next) => {
              onChange({ outKind: next, unit: '' });
            }}
          />
          {outKind === 'cong-van' && given && (
            <TextInput
              label={t('archive.document.unit')}
              placeholder={t('archive.document.unitPlaceholder')}
              maxLength={12}
              value={draft.unit}
              error={problem('unit')}
              onChange={(event) => {
                onChange({ unit: event.currentTarget.value.trim() });
              }}
            />
          )}
        </Group>
      )}
      <Group grow align="flex-start">
        {(!given || entry !== null) && (
          <TextInput
            label={t('archive.document.number')}
            placeholder={t(
              kind === 'dispatch-out'
                ? 'archive.document.earlierPlaceholder'
                : 'archive.document.numberPlaceholder',
            )}
            data-autofocus
            maxLength={60}
            readOnly={given}
            value={draft.number}
            onChange={(event) => {
              onChange({ number: event.currentTarget.value });
            }}
          />
        )}
        <DayField
          label={t('archive.document.day')}
          required
          value={draft.day}
          error={problem('day')}
          onChange={(day) => {
            onChange({ day });
          }}
        />
        {kind === 'dispatch-in' && (
          <DayField
            label={t('archive.document.arrivalDay')}
            required
            value={draft.arrivalDay}
            error={problem('arrivalDay')}
            onChange={(arrivalDay) => {
              onChange({ arrivalDay });
            }}
          />
        )}
      </Group>
    </>
  );
}

/** Who signed, who is to deal with it or keeps the copy, how many there are. */
export function PeopleFields({ draft, onChange }: Pick<RegisterFieldsProps, 'draft' | 'onChange'>) {
  const { kind } = draft;
  if (kind === 'file') return null;
  const receiver = (
    <TextInput
      label={t(kind === 'dispatch-in' ? 'archive.document.dealer' : 'archive.document.keeper')}
      maxLength={120}
      value={draft.receiver}
      onChange={(event) => {
        onChange({ receiver: event.currentTarget.value });
      }}
    />
  );
  if (kind === 'dispatch-in') return receiver;
  return (
    <Group align="flex-start" wrap="nowrap">
      <TextInput
        flex={1}
        label={t('archive.document.signer')}
        maxLength={80}
        value={draft.signer}
        onChange={(event) => {
          onChange({ signer: event.currentTarget.value });
        }}
      />
      <div style={{ flex: 1 }}>{receiver}</div>
      <NumberInput
        w={110}
        label={t('archive.document.copies')}
        min={0}
        max={9_999}
        allowDecimal={false}
        allowNegative={false}
        value={draft.copies === 0 ? '' : draft.copies}
        onChange={(copies) => {
          onChange({ copies: typeof copies === 'number' ? copies : 0 });
        }}
      />
    </Group>
  );
}

function nextKey(arrived: boolean, present: boolean): string {
  const key = arrived ? 'nextArrival' : 'nextNumber';
  return `archive.document.${key}${present ? '' : 'Of'}`;
}

/** The number that comes next, seen before the dispatch is entered; or the one it had in the book on paper. */
export function NextNumber({ draft, problem, onChange }: Omit<RegisterFieldsProps, 'entry'>) {
  const { data } = useQuery('archive.nextNumbers', { year: yearOf(draft) });
  const { kind, outKind, unit, earlier } = draft;
  if (kind === 'file' || !data) return null;
  const next = data.outgoing.find((each) => each.kind === outKind)?.symbol ?? '';
  const symbol = kind === 'dispatch-in' ? String(data.arrivalNo) : unit === '' ? next : `${next}-${unit}`;
  return (
    <Group align="flex-end" justify="space-between" wrap="nowrap">
      {earlier ? (
        <EarlierNumber
          arrived={kind === 'dispatch-in'}
          earlierNo={draft.earlierNo}
          error={problem('earlierNo')}
          onChange={(earlierNo) => {
            onChange({ earlierNo });
          }}
        />
      ) : (
        <Alert color="blue" p="xs" flex={1} role="status">
          {data.isOpen
            ? t(nextKey(kind === 'dispatch-in', data.year === data.present), {
                number: symbol,
                year: String(data.year),
              })
            : t('archive.document.closedYear', { year: String(data.year) })}
        </Alert>
      )}
      <Checkbox
        label={t('archive.document.earlier')}
        checked={earlier}
        mb={8}
        onChange={(event) => {
          onChange({
            earlier: event.currentTarget.checked,
            earlierNo: null,
            ...(kind === 'dispatch-out' ? { number: '' } : {}),
          });
        }}
      />
    </Group>
  );
}
