import { PAPER_KINDS } from '../../../preload/contract/vocabulary/papers.ts';
import { appError } from '../../kernel/app-error.ts';
import { required } from './options.ts';
import type { Command } from './run.ts';
import { signedIn } from './sign-in.ts';
import { writePapers } from './write-papers.ts';

export const papersCommand: Command = (terminal, [word], options) => {
  if (word !== 'list' && word !== 'export') throw appError('cli.papers-usage');
  if (options.kind !== undefined && !PAPER_KINDS.some((kind) => kind === options.kind)) {
    throw appError('cli.paper-kind', { kinds: PAPER_KINDS.join(', ') });
  }
  return signedIn(terminal, options, async (call) => {
    const all = await call('papers.list', {});
    const chosen = all.filter((paper) => options.kind === undefined || paper.kind === options.kind);
    if (word === 'export') {
      const papers = await writePapers(call, chosen, required(options, 'out'), 'view');
      return { result: { papers }, text: `Đã ghi ${papers.length} văn bản.` };
    }
    const papers = chosen.map(({ id, kind, number, symbol, person, state, issuedAt, sha256 }) => ({
      id,
      kind,
      number,
      symbol,
      person,
      state,
      issuedAt,
      sha256,
    }));
    return {
      result: { papers },
      text: papers.map((p) => `${p.symbol}\t${p.kind}\t${p.state}\t${p.person}`).join('\n'),
    };
  });
};
