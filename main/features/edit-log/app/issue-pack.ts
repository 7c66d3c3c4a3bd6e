import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { titleOfJob } from '../../accounts/index.ts';
import { packOf } from '../data/pack-rows.ts';
import { monthlyPackDraft } from '../documents/monthly-pack.ts';
import { countByTeacher } from '../domain/count-by-teacher.ts';
import { monthInWords } from '../domain/months-of-year.ts';
import { centralFindings } from './central-findings.ts';
import { requireYear, type EditLogCore } from './edit-log-core.ts';
import { monthEdits } from './month-edits.ts';
import { meetingDay } from './show-month.ts';

const HEAD_UNKNOWN = '........................................';

/**
 * Numbers and draws the pack of a month; an unsigned one of the same month is replaced.
 * @throws edit-log.pack-signed, edit-log.nothing-in-month
 */
export function issuePack(core: EditLogCore, month: string, context: Context): Promise<{ paperId: string }> {
  const actor = signedInUser(context);
  const year = requireYear(core);
  const edits = monthEdits(core, month);
  if (edits.length === 0) throw appError('edit-log.nothing-in-month');
  const title = monthInWords(month);
  const central = centralFindings(core, year.id, month);
  return core.database.write(context, { action: 'editLog.issuePack' }, (tx) => {
    const old = packOf(tx.sql, title);
    if (old?.state === 'signed') throw appError('edit-log.pack-signed', { symbol: old.symbol });
    if (old) core.papers.replace(tx, old.id, 'Lập lại nhật ký của tháng');
    const staff = actor.staffId === null ? null : core.people.staffById(actor.staffId);
    const head = core.people.staff().find(({ job, status }) => job === 'principal' && status === 'working');
    const paper = core.papers.issue(
      tx,
      context,
      'nhat-ky-sua-diem',
      { accountId: null, person: title, department: '' },
      monthlyPackDraft({
        month: title,
        yearName: year.name,
        meetingDay: meetingDay(core, year.id, month),
        edits,
        teachers: countByTeacher(edits),
        central,
        author: { fullName: actor.fullName, title: staff ? titleOfJob(staff.job, staff.jobTitle) : '' },
        head: head?.fullName ?? HEAD_UNKNOWN,
      }),
    );
    tx.about(paper.id);
    tx.note({ month, edits: edits.length, paper: paper.id, replaced: old?.id ?? null });
    return { paperId: paper.id };
  });
}
