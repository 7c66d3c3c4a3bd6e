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

/** Refusals that stand on screen, by id. */
const refusals = new Set<string>();

/** Another screen, or the other language: what was refused on the last one is read or out of place. */
export function closeErrorNotices(): void {
  for (const id of refusals) notifications.hide(id);
  refusals.clear();
}

/** A refusal outside a form. Stays until it was read or the screen is left; the same one twice is one notice. */
export function noticeError(error: unknown): void {
  const message = errorText(error);
  notifications.hide(message);
  refusals.add(message);
  notifications.show({
    id: message,
    title: t('app.error.title'),
    message,
    color: 'red.9',
    autoClose: false,
    closeButtonProps: { 'aria-label': t('app.close') },
  });
}
