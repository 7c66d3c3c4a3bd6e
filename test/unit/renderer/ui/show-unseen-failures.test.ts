import { notificationsStore } from '@mantine/notifications';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BridgeError } from '../../../../renderer/bridge/bridge-error.ts';
import { closeAllNotices } from '../../../../renderer/ui/notices.ts';
import { showUnseenFailures } from '../../../../renderer/ui/show-unseen-failures.ts';

let page: EventTarget;
beforeEach(() => {
  page = new EventTarget();
  showUnseenFailures(page);
});
afterEach(closeAllNotices);

/** What the browser does when a promise is rejected and nobody handles it; false = it need not tell the console. */
function rejectUnseen(reason: unknown): boolean {
  return page.dispatchEvent(Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason }));
}
const shown = () => notificationsStore.getState().notifications.map(({ message }) => message);

it('a refusal that nobody waited for is told in its own sentence, and not to the console', () => {
  const refusal = new BridgeError({ code: 'shell.disk-full', params: {}, traceId: '' });
  expect(rejectUnseen(refusal)).toBe(false);
  expect(shown()).toEqual([expect.stringContaining('Ổ đĩa đã đầy')]);
});

it('a failure that no sentence fits is told without what it says', () => {
  rejectUnseen(new TypeError('Nguyễn Thị Bình is not a function'));
  expect(shown()).toHaveLength(1);
  expect(shown()).not.toEqual([expect.stringContaining('Nguyễn')]);
});

it('the same failure again and again is one notice', () => {
  for (let turn = 0; turn < 5; turn += 1)
    rejectUnseen(new BridgeError({ code: 'shell.disk-full', params: {}, traceId: '' }));
  expect(shown()).toHaveLength(1);
});
