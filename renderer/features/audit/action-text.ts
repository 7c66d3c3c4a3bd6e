import { hasText, t } from '../../i18n/index.ts';

/** "accounts.reveal" → "Xem mật khẩu ban đầu"; an unknown act shows its name. */
export function actionText(action: string): string {
  const key = `audit.actions.${action}`;
  return hasText(key) ? t(key) : action;
}
