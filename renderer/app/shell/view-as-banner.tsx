import { IconEye } from '@tabler/icons-react';
import type { SessionView } from '../../bridge/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton } from '../../ui/index.ts';
import { navigate } from '../router.ts';
import styles from './app-shell.module.css';
import { rolesText } from './roles-text.ts';

/** Says aloud whose eyes are borrowed, with the way back. */
export function ViewAsBanner({ session }: { readonly session: SessionView }) {
  if (session.viewing === null) return null;
  const role = rolesText(session.roles);
  const who = session.viewing === 'role' ? role : t('view-as.personRole', { name: session.fullName, role });
  return (
    <div className={styles['banner']} role="status">
      <IconEye size={18} aria-hidden />
      <span>{t('view-as.banner', { who })}</span>
      <CommandButton
        size="compact-sm"
        color="dark.9"
        act={async () => {
          await call('session.endViewAs', {});
          navigate('/');
        }}
      >
        {t('view-as.leave')}
      </CommandButton>
    </div>
  );
}
