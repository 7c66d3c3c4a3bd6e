import { appError } from '../../kernel/app-error.ts';
import type { Command } from './run.ts';
import { signedIn } from './sign-in.ts';

export const auditCommand: Command = (terminal, [word], options) => {
  if (word !== 'verify') throw appError('cli.audit-usage');
  return signedIn(terminal, options, async (call) => {
    const verdict = await call('audit.verify', {});
    const text = verdict.valid
      ? `Nhật ký nguyên vẹn: ${verdict.entries} mục, đầu chuỗi ${verdict.head}.`
      : `Nhật ký KHÔNG nguyên vẹn từ mục ${verdict.firstBad ?? '?'}.`;
    return { result: verdict, text };
  });
};
