import { noticeError } from './notices.ts';

/** The last net: an act that failed and that nobody waited for is told as any refusal is, and written to no console. */
export function showUnseenFailures(page: EventTarget): void {
  page.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    noticeError((event as PromiseRejectionEvent).reason);
  });
}
