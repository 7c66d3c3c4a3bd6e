import { StateBadge } from '../../ui/index.ts';
import { t } from '../../i18n/index.ts';

export function WarningMark({ label }: { readonly label?: string }) {
  return <StateBadge tone="warning" label={label ?? t('people.fields.warning')} />;
}
