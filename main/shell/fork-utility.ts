import { utilityProcess } from 'electron';
import type { ChildEvents, OwnProcess } from '../platform/process/child-process.ts';

/** Starts a file in a utility process; it never outlives the program. */
export function forkUtility<ToChild, FromChild>(
  entry: string,
  options: {
    readonly serviceName: string;
    readonly execArgv: string[];
    readonly env: Record<string, string>;
  },
  events: ChildEvents<FromChild>,
): OwnProcess<ToChild> {
  const child = utilityProcess.fork(entry, [], { ...options, stdio: 'ignore' });
  let unwanted = false;
  const kill = (): void => {
    unwanted = true;
    if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
  };
  // Before it has started it has no number to be ended by.
  child.once('spawn', () => {
    if (unwanted) kill();
  });
  child.on('message', (message: FromChild) => {
    events.received(message);
  });
  child.once('exit', events.ended);
  return {
    kill,
    send: (message) => {
      child.postMessage(message);
    },
  };
}
