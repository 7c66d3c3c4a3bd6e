import { ROLES } from '../../../preload/contract/vocabulary/roles.ts';
import { t } from '../../i18n/index.ts';

/** The log keeps role codes ("it-officer,clerk"); people read words. */
export function rolesText(codes: string): string {
  return codes
    .split(/[\s,]+/u)
    .map((code) => (ROLES.some((role) => role === code) ? t(`app.roles.${code}`) : code))
    .join(', ');
}
