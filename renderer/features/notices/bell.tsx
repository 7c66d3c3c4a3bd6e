import { ActionIcon, Indicator, Tooltip } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { NoticesPanel } from './notices-panel.tsx';

/** More than this is said as "99+". */
const MOST_SHOWN = 99;

/** In the top bar: how much is new, one click from the list. */
export function Bell() {
  const { data = [] } = useQuery('notices.list', {});
  const [open, setOpen] = useState(false);
  const unread = data.filter((notice) => notice.unread).length;
  const label = unread === 0 ? t('notices.bell') : t('notices.bellUnread', { n: unread });
  return (
    <>
      <Tooltip label={label}>
        <Indicator
          disabled={unread === 0}
          label={unread > MOST_SHOWN ? `${String(MOST_SHOWN)}+` : unread}
          size={16}
          offset={4}
          color="red.9"
        >
          <ActionIcon
            size={30}
            aria-label={label}
            aria-haspopup="dialog"
            onClick={() => {
              setOpen(true);
            }}
          >
            <IconBell size={18} />
          </ActionIcon>
        </Indicator>
      </Tooltip>
      {open && (
        <NoticesPanel
          notices={data}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
