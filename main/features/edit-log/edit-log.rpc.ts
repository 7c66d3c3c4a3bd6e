import type { MethodName } from '../../../preload/contract/index.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { compareAgain, compareLog, tryCompare } from './app/compare-log.ts';
import type { EditLogCore } from './app/edit-log-core.ts';
import { explainEdit } from './app/explain-edit.ts';
import { issuePack } from './app/issue-pack.ts';
import { inspectLog } from './app/log-file.ts';
import { listTranscripts, setTranscripts } from './app/issued-transcripts.ts';
import { logWorkbook } from './app/log-workbook.ts';
import { monthWorkbook } from './app/month-workbook.ts';
import { setDays, showCalendar } from './app/school-days.ts';
import { listLogs, showLog } from './app/show-log.ts';
import { listMonths, showMonth } from './app/show-month.ts';

export type EditLogMethod = Extract<MethodName, `editLog.${string}`>;

export function editLogHandlers(core: EditLogCore): Handlers<EditLogMethod> {
  return {
    'editLog.months': () => listMonths(core),
    'editLog.month': ({ month }, context) => showMonth(core, month, context),
    'editLog.explain': (input, context) => explainEdit(core, input, context),
    'editLog.issuePack': ({ month }, context) => issuePack(core, month, context),
    'editLog.monthWorkbook': ({ month }, context) => monthWorkbook(core, month, context),
    'editLog.calendar': () => showCalendar(core),
    'editLog.setDays': (input, context) => setDays(core, input, context),
    'editLog.transcripts': () => listTranscripts(core),
    'editLog.setTranscripts': (input, context) => setTranscripts(core, input, context),
    'editLog.inspect': (input) => inspectLog(core, input),
    'editLog.tryCompare': (input) => tryCompare(core, input),
    'editLog.compare': (input, context) => compareLog(core, input, context),
    'editLog.compareAgain': ({ id }, context) => compareAgain(core, id, context),
    'editLog.logs': () => listLogs(core),
    'editLog.log': ({ id }) => showLog(core, id),
    'editLog.logWorkbook': (input, context) => logWorkbook(core, input, context),
  };
}
