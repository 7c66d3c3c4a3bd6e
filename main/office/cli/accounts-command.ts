import { appError } from '../../kernel/app-error.ts';
import { cleanText, foldForSearch } from '../../kernel/vietnamese.ts';
import type { Call } from './call.ts';
import { driftCommand } from './drift-command.ts';
import { required, type Options } from './options.ts';
import { makeOutputFolder } from './output-file.ts';
import type { Command } from './run.ts';
import { signedIn } from './sign-in.ts';
import { warnOpenHead } from './warn-open-head.ts';
import { writePapers, type WrittenPaper } from './write-papers.ts';

export const PAPERS_OF_AN_ISSUE = ['bien-ban-ban-giao', 'cam-ket', 'phieu-cap'] as const;

export const accountsCommand: Command = (terminal, [word, ...more], options) => {
  if (word === 'drift' && more.length === 0) return driftCommand(terminal, options);
  if (word !== 'issue' || (more.length > 0 && !options.person)) throw appError('cli.accounts-usage');
  const out = required(options, 'out');
  const people = [...(options.person ?? []), ...more];
  // Two answers to "for whom?": guessing would hand out accounts to the wrong people.
  if (options.all && (options.department !== undefined || people.length > 0))
    throw appError('cli.accounts-whom');
  return signedIn(terminal, options, async (call) => {
    warnOpenHead(terminal, await call('school.get', {}));
    const result = await issueAccounts(call, await selectionOf(call, options, people), out);
    return {
      result,
      text: `Đã cấp ${result.accounts} tài khoản, ${result.papers.length} văn bản trong ${out}.`,
    };
  });
};

export interface Selection {
  readonly all: boolean;
  readonly department: string | null;
  readonly staffIds: string[];
}

/** People are named by the program's id or by the school's own staff code, in capitals or not; so is a department. */
async function selectionOf(call: Call, options: Options, people: readonly string[]): Promise<Selection> {
  const wanted = options.department ?? null;
  const staff = people.length > 0 || wanted !== null ? await call('staff.list', {}) : [];
  const department = wanted === null ? null : named(staff, wanted, (person) => person.department)?.department;
  if (department === undefined) throw appError('cli.department-unknown', { department: wanted ?? '' });
  const staffIds = people.map((word) => {
    const found = staff.find(({ id }) => id === word) ?? named(staff, word, ({ code }) => code);
    if (!found) throw appError('cli.person-unknown', { person: word });
    return found.id;
  });
  return { all: options.all ?? (department === null && staffIds.length === 0), department, staffIds };
}

/** Spelled the same, else the same but for case, marks and outer blanks. */
function named<T>(list: readonly T[], word: string, nameOf: (each: T) => string): T | undefined {
  const key = foldForSearch(cleanText(word));
  if (key === '') return undefined;
  return (
    list.find((each) => nameOf(each) === word) ?? list.find((each) => foldForSearch(nameOf(each)) === key)
  );
}

/** Creates the accounts that are missing, then draws and writes the papers of those that have none yet. */
export async function issueAccounts(
  call: Call,
  selection: Selection,
  out: string,
): Promise<{ accounts: number; papers: WrittenPaper[] }> {
  makeOutputFolder(out);
  const created = await call('accounts.create', { selection, logins: {}, sharedReason: '' });
  if (created.ids.length === 0) return { accounts: 0, papers: [] };
  const issued = await call('papers.issue', {
    accountIds: created.ids,
    kinds: [...PAPERS_OF_AN_ISSUE],
    jobId: 'cli',
  });
  const wanted = new Set(issued.paperIds);
  const papers = (await call('papers.list', {})).filter((paper) => wanted.has(paper.id));
  return { accounts: created.created, papers: await writePapers(call, papers, out, 'save') };
}
