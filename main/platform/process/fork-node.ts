import { fork } from 'node:child_process';
import type { ChildEvents, OwnProcess } from './child-process.ts';

/** Starts a file in a Node child; it never outlives us. */
export function forkNode<ToChild, FromChild>(
  entry: string,
  options: { readonly execArgv: readonly string[]; readonly env: NodeJS.ProcessEnv },
  events: ChildEvents<FromChild>,
): OwnProcess<ToChild> {
  const child = fork(entry, [], {
    execArgv: [...options.execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: options.env,
  });
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  // A child that hangs would live on after us.
  process.once('exit', kill);
  child.on('message', (message) => {
    events.received(message as FromChild);
  });
  child.once('error', events.ended);
  child.once('exit', () => {
    process.off('exit', kill);
    events.ended();
  });
  return {
    kill,
    send: (message) => {
      child.send(message as object, (error) => {
        if (error) events.ended();
      });
    },
  };
}
