import { rightLine } from '../../features/accounts/index.ts';
import type { Options } from './options.ts';
import type { CommandResult } from './run.ts';
import { signedIn } from './sign-in.ts';
import type { Terminal } from './terminal.ts';

/** Rights that left the last minutes, and what people who left still hold. */
export function driftCommand(terminal: Terminal, options: Options): Promise<CommandResult> {
  return signedIn(terminal, options, async (call) => {
    const rows = await call('drift.list', {});
    const drift = rows
      .filter(({ added, removed }) => added.length + removed.length > 0)
      .map(({ fullName, login, added, removed, minutes, signed, waiting }) => ({
        person: fullName,
        login,
        added: added.map(rightLine),
        removed: removed.map(rightLine),
        minutes,
        signed,
        waiting,
      }));
    const leavers = (await call('leavers.list', {})).map(
      ({ fullName, login, cause, state, rights, signIn, delegations, custody }) => ({
        person: fullName,
        login,
        cause,
        state,
        rights: rights.map(rightLine),
        signIn,
        delegations: delegations.map(({ symbol }) => symbol),
        custody,
      }),
    );
    const lines = [
      ...drift.map(({ person, added, removed, minutes }) =>
        [
          person,
          minutes,
          ...added.map((right) => `+ ${right}`),
          ...removed.map((right) => `− ${right}`),
        ].join('\t'),
      ),
      ...leavers.map(({ person, login, cause, signIn, delegations, custody }) =>
        [person, login || '—', cause, signIn, ...delegations, ...custody]
          .filter((part) => part !== '')
          .join('\t'),
      ),
    ];
    const text =
      lines.length === 0 ? 'Quyền khớp với biên bản; không ai đã nghỉ còn giữ quyền.' : lines.join('\n');
    return { result: { drift, leavers }, text };
  });
}
