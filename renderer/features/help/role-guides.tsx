import { Anchor, List, Title } from '@mantine/core';
import { ROLES } from '../../../preload/contract/vocabulary/roles.ts';
import type { Role } from '../../../preload/contract/vocabulary/roles.ts';
import { useSession } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';

/** `docs/guide/<name>.md` */
const GUIDES: Readonly<Record<Role, string>> = {
  principal: 'vai-tro-hieu-truong',
  'vice-principal': 'vai-tro-pho-hieu-truong',
  'it-officer': 'vai-tro-can-bo-cntt',
  clerk: 'vai-tro-van-thu',
  'department-head': 'vai-tro-to-truong',
  'homeroom-teacher': 'vai-tro-gvcn',
  'subject-teacher': 'vai-tro-gvbm',
};

/** What each role does with the program; one's own first. */
export function RoleGuides({ onChoose }: { readonly onChoose: (guide: string) => void }) {
  const mine = useSession()?.roles ?? [];
  const roles = [...ROLES].sort((a, b) => Number(mine.includes(b)) - Number(mine.includes(a)));
  return (
    <nav aria-labelledby="help-by-role">
      <Title order={4} size="h6" id="help-by-role" mb={4}>
        {t('help.byRole')}
      </Title>
      <List size="sm" spacing={4} withPadding>
        {roles.map((role) => (
          <List.Item key={role}>
            <Anchor
              component="button"
              size="sm"
              fw={mine.includes(role) ? 600 : 400}
              onClick={() => {
                onChoose(GUIDES[role]);
              }}
            >
              {t(`app.roles.${role}`)}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </nav>
  );
}
