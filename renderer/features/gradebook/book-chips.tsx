import { Group, Tooltip } from '@mantine/core';
import { IconEye, IconLock, IconLockOpen2 } from '@tabler/icons-react';
import { errorText, formatInstant, t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { BookView } from './book-types.ts';

interface BookChipsProps {
  readonly view: BookView;
  readonly missing: number;
}

/** What may be done in this book now: who enters, locked or not, until when, how much is missing. */
export function BookChips({ view, missing }: BookChipsProps) {
  // Of who has left the class every cell is shut, whether the book is locked or not.
  const sitting = view.students.filter(({ status }) => status !== 'left-class');
  const cells = sitting.length * view.columns.length;
  const locked = sitting.reduce((sum, student) => sum + student.locked.length, 0);
  const lock = locked === 0 ? 'open' : locked === cells ? 'locked' : 'partly';
  return (
    <Group gap={6}>
      {view.readOnly !== null && (
        <Tooltip
          label={errorText(view.readOnly)}
          multiline
          maw={360}
          events={{ hover: true, focus: true, touch: true }}
        >
          <span
            tabIndex={0}
            aria-label={`${t('gradebook-screen.chip.readOnly')}: ${errorText(view.readOnly)}`}
            role="note"
          >
            <StateBadge tone="neutral" icon={IconEye} label={t('gradebook-screen.chip.readOnly')} />
          </span>
        </Tooltip>
      )}
      <StateBadge
        tone={lock === 'open' ? 'good' : 'warning'}
        icon={lock === 'open' ? IconLockOpen2 : IconLock}
        label={t(`gradebook-screen.chip.${lock}`, { n: locked, of: cells })}
      />
      {view.readOnly === null &&
        (['enter', 'edit'] as const).map((kind) => (
          <WindowChip key={kind} kind={kind} until={view.windows[kind]} />
        ))}
      {cells > 0 && (
        <StateBadge
          tone={missing === 0 ? 'good' : 'info'}
          label={
            missing === 0
              ? t('gradebook-screen.chip.complete')
              : t('gradebook-screen.chip.missing', { n: missing })
          }
        />
      )}
    </Group>
  );
}

/** Nothing is said where no window was ever set: entering is free. */
function WindowChip({ kind, until }: { readonly kind: 'enter' | 'edit'; readonly until: string | null }) {
  if (until === null) return null;
  const open = until > new Date().toISOString();
  return (
    <StateBadge
      tone={open ? 'good' : 'warning'}
      label={
        open
          ? t(`gradebook-screen.chip.${kind}Until`, { at: formatInstant(until) })
          : t(`gradebook-screen.chip.${kind}Shut`)
      }
    />
  );
}
