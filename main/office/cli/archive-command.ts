import { appError } from '../../kernel/app-error.ts';
import type { Command } from './run.ts';
import { signedIn } from './sign-in.ts';

export const archiveCommand: Command = (terminal, [word], options) => {
  if (word !== 'verify') throw appError('cli.archive-usage');
  return signedIn(terminal, options, async (call) => {
    const { papers, scans, attachments, bad } = await call('archive.verify', { jobId: 'cli' });
    const result = { papers, attachments: scans + attachments, bad };
    const text =
      bad.length === 0
        ? `Kho lưu trữ nguyên vẹn: ${papers} văn bản, ${result.attachments} tệp kèm.`
        : `${bad.length} tệp KHÔNG nguyên vẹn:\n${bad.map(({ type, name, fault }) => `${type}\t${fault}\t${name}`).join('\n')}`;
    return { result, text, ...(bad.length === 0 ? {} : { exit: 2 as const }) };
  });
};
