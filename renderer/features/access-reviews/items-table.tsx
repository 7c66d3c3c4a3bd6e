import { Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, EmptyState, noticeError, without } from '../../ui/index.ts';
import { askDecision, keepRights, withdrawRights } from './decide.tsx';
import { itemColumns, itemFilters } from './item-columns.tsx';
import { decidable, type ReviewItem } from './review.ts';

interface ItemsTableProps {
  readonly items: readonly ReviewItem[];
  readonly closed: boolean;
  readonly loading: boolean;
}

/** Every right with its decision. Keys in the list: Space ticks, Ctrl+A all, G keeps, T takes away, Enter asks. */
export function ItemsTable({ items, closed, loading }: ItemsTableProps) {
  const language = useLanguage();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set<string>());
  const columns = useMemo(itemColumns, [language]);
  const filters = useMemo(() => itemFilters(items), [items, language]);
  const chosen = items.filter(({ id }) => selected.has(id));
  const keepable = decidable(chosen, 'keep');
  const removable = decidable(chosen, 'withdraw');
  const mine = items.some(({ mayDecide }) => mayDecide);
  const act = async (decide: (rights: readonly ReviewItem[]) => Promise<boolean>): Promise<void> => {
    const asked = chosen.map(({ id }) => id);
    if (await decide(chosen)) setSelected((now) => without(now, asked));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const inList = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'grid';
    if (!inList || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    const decide = key === 'g' ? keepRights : key === 't' ? withdrawRights : null;
    if (!decide || chosen.length === 0) return;
    event.preventDefault();
    act(decide).catch(noticeError);
  };
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }} onKeyDown={onKeyDown}>
      <DataTable
        id="reviews.items"
        label={t('reviews.itemsLabel')}
        noun={t('reviews.noun')}
        columns={columns}
        rows={items}
        rowKey={(row) => row.id}
        filters={filters}
        loading={loading}
        selected={selected}
        onSelect={mine && !closed ? setSelected : undefined}
        onOpen={(row) => void askDecision(row)}
        toolbar={
          mine &&
          !closed && (
            <Group gap="xs" wrap="nowrap">
              <Button
                disabled={keepable.length === 0}
                title={t('reviews.keepKey')}
                onClick={() => {
                  act(keepRights).catch(noticeError);
                }}
              >
                {keepable.length === 0
                  ? t('reviews.keep')
                  : t('reviews.keepMany', { count: keepable.length })}
              </Button>
              <Button
                variant="default"
                disabled={removable.length === 0}
                title={t('reviews.withdrawKey')}
                onClick={() => {
                  act(withdrawRights).catch(noticeError);
                }}
              >
                {removable.length === 0
                  ? t('reviews.withdraw')
                  : t('reviews.withdrawCount', { count: removable.length })}
              </Button>
            </Group>
          )
        }
        empty={<EmptyState title={t('reviews.noneTitle')} hint={t('reviews.noneHint')} />}
      />
    </div>
  );
}
