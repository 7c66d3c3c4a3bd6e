/** What a command may touch of the process around it. */
export interface Terminal {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** stdout: with `--json` exactly one object. */
  readonly out: (text: string) => void;
  /** stderr: progress and questions. */
  readonly say: (text: string) => void;
}
