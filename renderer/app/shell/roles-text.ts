import type { Role } from '../../../preload/contract/vocabulary/roles.ts';
import { t } from '../../i18n/index.ts';

export function rolesText(roles: readonly Role[]): string {
  return roles.map((role) => t(`app.roles.${role}`)).join(', ');
}
