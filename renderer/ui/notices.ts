import { notifications } from '@mantine/notifications';
import { errorText, t } from '../i18n/index.ts';

/** A short word that something went well; disappears by itself. */
export function noticeDone(message: string): void {
  notifications.show({ message, color: 'green.9', closeButtonProps: { 'aria-label': t('app.close') } });
}

export function noticeInfo(message: string): void {
  notifications.show({ message, closeButtonProps: { 'aria-label': t('app.close') } });
}

/** Another user signed in: what the previous one was told is not for them. */
export function closeAllNotices(): void {
  notifications.clean();
}

/** A refusal outside a form. Stays until it was read; the same one twice is one notice. */
export function noticeError(error: unknown): void {
  const message = errorText(error);
  notifications.hide(message);
  notifications.show({
    id: message,
    title: t('app.error.title'),
    message,
    color: 'red.9',
    autoClose: false,
    closeButtonProps: { 'aria-label': t('app.close') },
  });
}
