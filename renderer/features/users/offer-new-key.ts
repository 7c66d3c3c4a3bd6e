import { navigate } from '../../app/router.ts';
import { invalidateMethod } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { confirmWithConsequences } from '../../ui/index.ts';

/** Who has left may have kept a copy of the key: a new one ends it. `name`: one person, or several with commas. */
export async function offerNewKey(name: string): Promise<void> {
  invalidateMethod('vault.keyRotation');
  const wanted = await confirmWithConsequences({
    title: t('users.newKey.title'),
    consequences: [t('users.newKey.why', { name }), t('users.newKey.keep'), t('users.newKey.kit')],
    action: t('users.newKey.action'),
    stay: t('users.newKey.later'),
  });
  if (wanted) navigate('/settings', { section: 'key' });
}
