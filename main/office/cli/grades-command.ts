import { basename } from 'node:path';
import {
  computeGradesFile,
  conclusionText,
  sentenceParams,
  type AnswerFlag,
  type ComputedStudent,
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
  const computed = computeGradesFile(parsed(path));
  const students = computed.map(inWords);
  const text = computed.map(({ goal }, at) => lineOf(students[at]!, goal)).join('\n');
  return Promise.resolve({ result: { students }, text });
};

function parsed(path: string): unknown {
  const bytes = readInputFile(path, LARGEST_FILE);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw appError('grades.not-json', { file: basename(path) });
  }
}

const vietnamese = (goal: ComputedStudent['goal']): WordsOfLanguage => ({
  separator: ',',
  word: (key) => textOf('vi', `grading.word.${key}`, {}),
  subject: (code) => code,
  conclusion: (reached) => conclusionText(goal, reached),
});

type Told = Omit<StudentAnswer, 'flags'> & {
  readonly flags: readonly { readonly code: string; readonly message: string }[];
};

function inWords({ answer, goal }: ComputedStudent): Told {
  const words = vietnamese(goal);
  const said = ({ text, params }: AnswerFlag) =>
    textOf('vi', `grading.${text}`, sentenceParams(params, words));
  return { ...answer, flags: answer.flags.map((flag) => ({ code: flag.code, message: said(flag) })) };
}

function lineOf(
  { id, level, conductYear, promoted, award, flags }: Told,
  goal: ComputedStudent['goal'],
): string {
  const conclusion = promoted === null ? 'Chưa xét' : conclusionText(goal, promoted);
  const head = [id, level.year ?? '—', conductYear ?? '—', conclusion, award ?? '—'].join('\t');
  return [head, ...flags.map(({ message }) => `  ${message}`)].join('\n');
}
