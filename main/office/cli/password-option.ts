const NAME = '--password';

interface Taken {
  /** What remains is parsed like any other command line; a password that was given left its `--password` behind. */
  readonly rest: readonly string[];
  /** Null = none stood on the command line. */
  readonly password: string | null;
}

/**
 * `--password VALUE`, `--password=VALUE`, or `--password` alone. The word after it is the password, unless the command
 * then lacks its FILE (`restore --password FILE --to DIR`). `countWords`: command and words of a line without options.
 */
export function takePassword(
  args: readonly string[],
  countWords: (args: readonly string[]) => number,
): Taken {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const at = args.findIndex((arg, index) => index < end && (arg === NAME || arg.startsWith(`${NAME}=`)));
  const none = { rest: args, password: null };
  const option = args[at];
  if (option === undefined) return none;
  if (option !== NAME) return { rest: args.with(at, NAME), password: option.slice(NAME.length + 1) };
  const value = args[at + 1];
  const rest = args.toSpliced(at + 1, 1);
  const isValue = value !== undefined && !value.startsWith('-') && countWords(rest) >= 2;
  return isValue ? { rest, password: value } : none;
}
