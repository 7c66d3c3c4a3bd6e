import { basename } from 'node:path';
import {
  computeGradesFile,
  sentenceParams,
  type AnswerFlag,
  type StudentAnswer,
  type WordsOfLanguage,
} from '../../features/gradebook/index.ts';
import { appError } from '../../kernel/app-error.ts';
import { textOf } from '../../platform/i18n/index.ts';
import { readInputFile } from './input-file.ts';
import type { Command } from './run.ts';
import { verifyLocksCommand } from './verify-locks-command.ts';

const LARGEST_FILE = 32 * 1024 * 1024;

/** `compute` needs no vault: anybody may check the arithmetic on marks of their own. `verify` looks into one. */
export const gradesCommand: Command = (terminal, [word, path], options) => {
  if (word === 'verify' && path === undefined) return verifyLocksCommand(terminal, options);
  if (word !== 'compute' || path === undefined) throw appError('grades.usage');
  const students = computeGradesFile(parsed(path)).map(inWords);
  return Promise.resolve({ result: { students }, text: students.map(lineOf).join('\n') });
};

function parsed(path: string): unknown {
  const bytes = readInputFile(path, LARGEST_FILE);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw appError('grades.not-json', { file: basename(path) });
  }
}

const VIETNAMESE: WordsOfLanguage = {
  separator: ',',
  word: (key) => textOf('vi', `grading.word.${key}`, {}),
  subject: (code) => code,
};

type Told = Omit<StudentAnswer, 'flags'> & {
  readonly flags: readonly { readonly code: string; readonly message: string }[];
};

function inWords(answer: StudentAnswer): Told {
  return {
    ...answer,
    flags: answer.flags.map(({ code, text, params }) => ({ code, message: said(text, params) })),
  };
}

function said(text: string, params: AnswerFlag['params']): string {
  return textOf('vi', `grading.${text}`, sentenceParams(params, VIETNAMESE));
}

function lineOf({ id, level, conductYear, promoted, award, flags }: Told): string {
  const promotion = promoted === null ? 'chưa xét' : promoted ? 'lên lớp' : 'chưa lên lớp';
  const head = [id, level.year ?? '—', conductYear ?? '—', promotion, award ?? '—'].join('\t');
  return [head, ...flags.map(({ message }) => `  ${message}`)].join('\n');
}
