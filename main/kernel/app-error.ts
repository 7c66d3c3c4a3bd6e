/** Parameters shown to people inside an error's sentence: short, never personal data beyond what the user just typed. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** A refusal with a reason. `code` finds the sentence in `resources/locales/<lang>/*.json` → `errors`. */
export class AppError extends Error {
  readonly code: string;
  readonly params: ErrorParams;
  constructor(code: string, params: ErrorParams) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

export function appError(code: string, params: ErrorParams = {}): AppError {
  return new AppError(code, params);
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}
