import { AppError, appError } from '../../kernel/app-error.ts';

const OPTION_OF: Readonly<Record<string, string>> = {
  'school.name': '--school-name',
  'school.code': '--school-code',
  'school.superiorBody': '--superior-body',
  'school.commune': '--commune',
  'school.address': '--address',
  'principal.fullName': '--principal',
  'officer.fullName': '--officer',
};

/** Whoever typed options is told the option, not the field of the call made from it. */
export function namedByOption(error: unknown): never {
  const option =
    error instanceof AppError && error.code === 'input.invalid'
      ? OPTION_OF[String(error.params['field'])]
      : undefined;
  if (option === undefined) throw error;
  throw appError('input.invalid', { field: option });
}
