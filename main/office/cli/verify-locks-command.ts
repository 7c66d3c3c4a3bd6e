import type { OutputOf } from '../../../preload/contract/index.ts';
import { columnText } from '../../features/gradebook/index.ts';
import { textOf } from '../../platform/i18n/index.ts';
import type { Options } from './options.ts';
import type { CommandResult } from './run.ts';
import { signedIn } from './sign-in.ts';
import type { Terminal } from './terminal.ts';

type Verified = OutputOf<'locks.verify'>;
type Lock = Verified['locks'][number];

/**
 * Every gradebook that was ever locked against what was sealed: each difference by its cell, whatever way it came, and each
 * lock that is no longer as it was signed and logged.
 */
export function verifyLocksCommand(terminal: Terminal, options: Options): Promise<CommandResult> {
  return signedIn(terminal, options, async (call) => {
    const verified = await call('locks.verify', { id: null, deep: true });
    const { locks, logIntact, guards } = verified;
    const good = logIntact !== false && guards.length === 0 && locks.every(isGood);
    return {
      result: { locks: locks.map(told), logIntact, guards },
      text: [...vaultLines(verified), ...lockLines(locks)].join('\n'),
      ...(good ? {} : { exit: 2 as const }),
    };
  });
}

function vaultLines({ logIntact, guards }: Verified): string[] {
  return [
    ...(logIntact === false ? ['NHẬT KÝ HỆ THỐNG ĐÃ BỊ THAY ĐỔI: danh sách dưới đây có thể thiếu.'] : []),
    ...(guards.length > 0 ? [`RÀNG BUỘC CỦA KHO BỊ GỠ HOẶC SỬA: ${guards.join(', ')}`] : []),
  ];
}

function lockLines(locks: readonly Lock[]): string[] {
  return locks.length === 0 ? ['Chưa có sổ điểm nào khóa.'] : locks.map(linesOf);
}

/** A difference that signed minutes account for is no bad news. */
function isGood({ recordIntact, faults, differences }: Lock): boolean {
  return (
    recordIntact &&
    faults.length === 0 &&
    differences.every(({ event }) => event !== null && event.minutes !== '')
  );
}

function told({ id, paper, state, units, recordIntact, faults, differences }: Lock) {
  return {
    id,
    paper,
    state,
    units,
    recordIntact,
    faults,
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
  const { paper, units, faults, differences } = lock;
  const verdict = differences.length === 0 ? 'khớp' : `${differences.length} ô khác`;
  return [
    [paper || '(không còn biên bản)', `${units} mục`, verdict].join('\t'),
    ...faults.map((fault) => `  ${textOf('vi', `mark-locks.fault.${fault}`, {})}`),
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
