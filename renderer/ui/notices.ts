import { notifications } from '@mantine/notifications';
import { screenIsFresh } from '../bridge/index.ts';
import { errorText, t } from '../i18n/index.ts';

/** Milliseconds: a list that takes longer to load again does not hold back the word that it was done. */
const PATIENCE = 1_500;

/** Counts the people who sat here: a word for one of them is not for the next. */
let audience = 0;

/**
 * A short word that something went well; disappears by itself. Said when the lists on screen show it as well: the next
 * act of whoever waited for the word meets them as they are now.
 */
export function noticeDone(message: string): void {
  const listener = audience;
  void screenIsFresh(PATIENCE).then(() => {
    if (listener !== audience) return;
    notifications.show({ message, color: 'green.9', closeButtonProps: { 'aria-label': t('app.close') } });
  });
}

export function noticeInfo(message: string): void {
  notifications.show({ message, closeButtonProps: { 'aria-label': t('app.close') } });
}

/** Another user signed in: what the previous one was told is not for them. */
export function closeAllNotices(): void {
  audience += 1;
  notifications.clean();
}

/** Refusals that stand on screen, by id, the oldest first. */
const refusals = new Set<string>();

/** More would take the place of what went well: three notices are shown, and refusals do not go by themselves. */
const STANDING = 2;

/** Another screen, or the other language: what was refused on the last one is read or out of place. */
export function closeErrorNotices(): void {
  for (const id of refusals) notifications.hide(id);
  refusals.clear();
}

/** A refusal outside a form. Stays until it was read or the screen is left; the same one twice is one notice. */
export function noticeError(error: unknown): void {
  const message = errorText(error);
  notifications.hide(message);
  refusals.delete(message);
  refusals.add(message);
  for (const oldest of [...refusals].slice(0, -STANDING)) {
    notifications.hide(oldest);
    refusals.delete(oldest);
  }
  notifications.show({
    id: message,
    title: t('app.error.title'),
    message,
    color: 'red.9',
    autoClose: false,
    onClose: () => refusals.delete(message),
    closeButtonProps: { 'aria-label': t('app.close') },
  });
}
