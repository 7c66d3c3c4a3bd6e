import { formatInstant, t } from '../../i18n/index.ts';
import type { Column } from '../../ui/index.ts';
import { actionText } from './action-text.ts';
import { OutcomeBadge } from './audit-drawer.tsx';
import type { AuditEntry } from './named-entries.ts';
import { rolesText } from './roles-text.ts';
import { subjectText } from './subject-text.ts';

export function auditColumns(): readonly Column<AuditEntry>[] {
  return [
    {
      key: 'seq',
      header: t('audit.seq'),
      width: 80,
      align: 'right',
      text: (entry) => String(entry.seq),
      compare: (a, b) => a.seq - b.seq,
    },
    {
      key: 'at',
      header: t('audit.at'),
      width: 165,
      text: (entry) => formatInstant(entry.at, true),
      compare: (a, b) => a.seq - b.seq,
    },
    { key: 'actor', header: t('audit.actor'), width: 180, grow: 1, text: (entry) => entry.actor },
    {
      key: 'action',
      header: t('audit.action'),
      width: 230,
      grow: 2,
      text: (entry) => actionText(entry.action),
    },
    {
      key: 'outcome',
      header: t('audit.outcome'),
      width: 140,
      text: (entry) => t(`audit.outcomes.${entry.outcome}`),
      render: (entry) => <OutcomeBadge outcome={entry.outcome} />,
    },
    { key: 'subject', header: t('audit.subject'), width: 200, grow: 1, text: (entry) => subjectText(entry) },
    {
      key: 'roles',
      header: t('audit.roles'),
      width: 160,
      hidden: true,
      text: (entry) => rolesText(entry.roles),
    },
  ];
}
