import { noticeError } from './notices.ts';

/**
 * The last net under acts that nobody waited for: the person reads the refusal as any other. The console gets nothing,
 * because what an error carries may name somebody.
 */
export function showUnseenFailures(page: EventTarget): void {
  page.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    noticeError((event as PromiseRejectionEvent).reason);
  });
}
