// One line of progress a step, on stderr so that a command's own output stays clean.
export function say(line) {
  process.stderr.write(`[setup] ${line}\n`);
}

/** A reason the set-up cannot go on, with what the person at the keyboard has to do. */
export class SetupError extends Error {}
