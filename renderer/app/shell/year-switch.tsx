import { Badge, Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useEffect } from 'react';
import { call, may, useQuery } from '../../bridge/index.ts';
import type { SessionView } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { noticeDone, noticeError } from '../../ui/index.ts';
import { useViewedYear, viewYear } from '../year-view.ts';

async function setSemester(yearId: string, semester: 1 | 2): Promise<void> {
  try {
    await call('school.setCurrentYear', { id: yearId, semester });
    noticeDone(t('app.year.semesterSet', { semester: t(`app.year.semester${String(semester)}`) }));
  } catch (error) {
    noticeError(error);
  }
}

/** Which year's lists are shown and, for those who manage the school, which semester is the current one. */
export function YearSwitch({ session }: { readonly session: SessionView }) {
  const years = useQuery('school.years', {}).data ?? [];
  const viewed = useViewedYear();
  // The next person begins with the current year.
  useEffect(
    () => () => {
      viewYear(null);
    },
    [],
  );
  const current = years.find((year) => year.current);
  const others = years.filter((year) => year.viewable && !year.current);
  const mayManage = may(session, 'school.manage');
  if (session.schoolYear === '') return null;
  const label =
    viewed?.name ??
    t('app.header.year', { year: session.schoolYear, semester: session.semester === 2 ? 'II' : 'I' });
  if (current === undefined || (others.length === 0 && !mayManage)) {
    return (
      <Badge variant="light" tt="none" radius="xl" flex="none">
        {label}
      </Badge>
    );
  }
  const tick = (chosen: boolean) => (chosen ? <IconCheck size={16} /> : <span style={{ width: 16 }} />);
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <Button
          size="compact-xs"
          radius="xl"
          flex="none"
          variant={viewed === null ? 'light' : 'filled'}
          color={viewed === null ? 'blue' : 'dark.9'}
          title={t('app.year.choose')}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('app.year.lists')}</Menu.Label>
        <Menu.Item
          leftSection={tick(viewed === null)}
          onClick={() => {
            viewYear(null);
          }}
        >
          {t('app.year.current', { name: current.name })}
        </Menu.Item>
        {others.map(({ id, name }) => (
          <Menu.Item
            key={id}
            leftSection={tick(viewed?.id === id)}
            onClick={() => {
              viewYear({ id, name });
            }}
          >
            {name}
          </Menu.Item>
        ))}
        {mayManage && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('app.year.semesterOf', { name: current.name })}</Menu.Label>
            {([1, 2] as const).map((semester) => (
              <Menu.Item
                key={semester}
                leftSection={tick(session.semester === semester)}
                disabled={session.semester === semester}
                onClick={() => void setSemester(current.id, semester)}
              >
                {t(`app.year.semester${String(semester)}`)}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
