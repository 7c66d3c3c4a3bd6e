import type { OutputOf } from '../../../preload/contract/index.ts';
import { columnText } from '../../features/gradebook/index.ts';
import type { Options } from './options.ts';
import type { CommandResult } from './run.ts';
import { signedIn } from './sign-in.ts';
import type { Terminal } from './terminal.ts';

type Lock = OutputOf<'locks.verify'>['locks'][number];

/** Every locked gradebook against what was sealed: each difference by its cell, whatever way it came. */
export function verifyLocksCommand(terminal: Terminal, options: Options): Promise<CommandResult> {
  return signedIn(terminal, options, async (call) => {
    const { locks } = await call('locks.verify', { id: null });
    const good = locks.every(isGood);
    return {
      result: { locks: locks.map(told) },
      text: locks.length === 0 ? 'Chưa có sổ điểm nào khóa.' : locks.map(linesOf).join('\n'),
      ...(good ? {} : { exit: 2 as const }),
    };
  });
}

/** A difference that signed minutes account for is no bad news. */
function isGood({ recordIntact, differences }: Lock): boolean {
  return recordIntact && differences.every(({ event }) => event !== null && event.minutes !== '');
}

function told({ id, paper, state, units, recordIntact, differences }: Lock) {
  return {
    id,
    paper,
    state,
    units,
    recordIntact,
    differences: differences.map(
      ({ className, subjectName, semester, student, col, locked, now, event }) => ({
        class: className,
        subject: subjectName,
        semester,
        student,
        col,
        locked,
        now,
        minutes: event?.minutes ?? '',
      }),
    ),
  };
}

function linesOf(lock: Lock): string {
  const { paper, units, recordIntact, differences } = lock;
  const verdict = differences.length === 0 ? 'khớp' : `${differences.length} ô khác`;
  return [
    [paper, `${units} mục`, verdict, ...(recordIntact ? [] : ['BẢN GHI KHÓA ĐÃ BỊ THAY ĐỔI'])].join('\t'),
    ...differences.map(({ className, subjectName, student, col, locked, now, event }) =>
      [
        `  ${className}`,
        subjectName,
        student,
        columnText(col),
        `${locked || 'trống'} → ${now || 'trống'}`,
        event?.minutes || 'KHÔNG CÓ BIÊN BẢN',
      ].join('\t'),
    ),
  ].join('\n');
}
