import type { Reply, BridgeEvent } from '../../preload/contract/reply.ts';

/** The office as everybody sees it: the shell, the tests and the command line call the same thing. */
export interface Office {
  dispatch(method: string, input: unknown): Promise<Reply<unknown>>;
  /** Checkpoints and closes the vault; nothing is dispatched afterwards. */
  close(): Promise<void>;
}
export type EmitEvent = (event: BridgeEvent) => void;
