import { appError } from '../../kernel/app-error.ts';
import { listFields } from '../../platform/pades/index.ts';
import { LARGEST_PDF, readInputFile } from './input-file.ts';
import type { Command } from './run.ts';

const STATES = { empty: 'chưa ký', signed: 'đã ký' } as const;

export const fieldsCommand: Command = (_terminal, [path]) => {
  if (path === undefined) throw appError('cli.fields-usage');
  const fields = listFields(readInputFile(path, LARGEST_PDF));
  const lines = fields.map(({ name, page, state }) => `${name}\ttrang ${page}\t${STATES[state]}`);
  return Promise.resolve({ result: { fields }, text: lines.join('\n') || 'Tệp không có ô ký nào.' });
};
