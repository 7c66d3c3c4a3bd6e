/** What a process of our own tells its parent. */
export interface ChildEvents<FromChild> {
  received(message: FromChild): void;
  /** The process could not start or is gone. */
  ended(): void;
}

/** A process of our own, a Node child or a utility process. */
export interface OwnProcess<ToChild> {
  send(message: ToChild): void;
  /** At once and whatever it does: a process inside a library listens to nothing softer. */
  kill(): void;
}
