import { noticeError } from './notices.ts';

/**
 * A refusal that no screen waited for is read by the person like any other: nothing fails in silence. Only the browser's
 * own report is withheld, for what an error carries may name somebody.
 */
export function showUnseenFailures(page: EventTarget): void {
  page.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    noticeError((event as PromiseRejectionEvent).reason);
  });
}
