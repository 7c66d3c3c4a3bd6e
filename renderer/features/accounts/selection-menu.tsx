import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { t } from '../../i18n/index.ts';
import { TRANSITIONS, allowing } from './account-view.ts';
import type { Account } from './account-view.ts';
import { runTransition } from './run-transition.ts';

interface SelectionMenuProps {
  readonly accounts: readonly Account[];
  readonly onIssuePapers: (ids: readonly string[]) => void;
}

/** What can be done with the ticked accounts, each act with the number of accounts that allow it. */
export function SelectionMenu({ accounts, onIssuePapers }: SelectionMenuProps) {
  const papers = allowing(accounts, 'issue-papers');
  const acts = TRANSITIONS.map((act) => ({ act, which: allowing(accounts, act) })).filter(
    ({ which }) => which.length > 0,
  );
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t('accounts.selected', { count: accounts.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {papers.length > 0 && (
          <Menu.Item
            onClick={() => {
              onIssuePapers(papers.map(({ id }) => id));
            }}
          >
            {`${t('accounts.act.issue-papers')} (${String(papers.length)})`}
          </Menu.Item>
        )}
        {acts.map(({ act, which }) => (
          <Menu.Item
            key={act}
            {...(act === 'revoke' ? { color: 'red' } : {})}
            onClick={() => void runTransition(act, which)}
          >
            {`${t(`accounts.act.${act}`)} (${String(which.length)})`}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
