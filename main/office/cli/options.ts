import { parseArgs } from 'node:util';
import { appError } from '../../kernel/app-error.ts';
import { takePassword } from './password-option.ts';

const OPTIONS = {
  vault: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  login: { type: 'string' },
  out: { type: 'string' },
  'school-name': { type: 'string' },
  'school-code': { type: 'string' },
  'superior-body': { type: 'string' },
  commune: { type: 'string' },
  address: { type: 'string' },
  level: { type: 'string' },
  'school-year': { type: 'string' },
  principal: { type: 'string' },
  officer: { type: 'string' },
  'recovery-kit': { type: 'string' },
  'dry-run': { type: 'boolean' },
  'bad-rows': { type: 'string' },
  'header-row': { type: 'string' },
  complete: { type: 'boolean' },
  all: { type: 'boolean' },
  department: { type: 'string' },
  person: { type: 'string', multiple: true },
  kind: { type: 'string' },
  seed: { type: 'string' },
  to: { type: 'string' },
  password: { type: 'boolean' },
  'replace-other': { type: 'boolean' },
  trust: { type: 'string' },
  crl: { type: 'string' },
  ocsp: { type: 'string' },
  at: { type: 'string' },
  strict: { type: 'boolean' },
  lenient: { type: 'boolean' },
  field: { type: 'string' },
  p12: { type: 'string' },
  tsa: { type: 'string' },
} as const;

export type Options = ReturnType<typeof parseOptions>['options'];

export function parseOptions(args: readonly string[]) {
  try {
    // Only here may a password stand on the line: copies are restored where nothing is set up yet.
    const { rest, password } =
      wordsOf(args)[0] === 'restore'
        ? takePassword(args, (line) => wordsOf(line).length)
        : { rest: args, password: null };
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: OPTIONS,
      allowPositionals: true,
    });
    return { options: { ...values, typedPassword: password }, words: positionals };
  } catch (error) {
    const kind = error instanceof Error && 'code' in error ? error.code : '';
    const unknown = args.find((arg) => arg.startsWith('-') && !(nameOf(arg) in OPTIONS));
    if (kind !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || unknown === undefined) throw appError('cli.options');
    throw appError('cli.option-unknown', { option: unknown.split('=', 1)[0] ?? '' });
  }
}

const wordsOf = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false }).positionals;
const nameOf = (arg: string) => arg.replace(/^--/u, '').split('=', 1)[0] ?? '';

export function required<K extends keyof Options>(options: Options, name: K): string {
  const value = options[name];
  if (typeof value !== 'string' || value.trim() === '')
    throw appError('cli.option-missing', { option: `--${name}` });
  return value;
}
