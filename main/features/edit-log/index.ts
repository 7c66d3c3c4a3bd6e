import type { Context } from '../../kernel/context.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { officialLayout, type OfficialPaper } from '../papers/index.ts';
import type { EditLogCore } from './app/edit-log-core.ts';
import { editLogTasks } from './app/edit-log-tasks.ts';
import { PACK_WORDING } from './documents/default-wording.ts';
import { packSpecimen } from './documents/specimen.ts';
import { editLogHandlers, type EditLogMethod } from './edit-log.rpc.ts';

/** Nhật ký sửa điểm: who changed which mark and why, month by month, and against the central system's own log. */
export function createEditLog(core: EditLogCore): {
  handlers: Handlers<EditLogMethod>;
  api: { tasks(context: Context): Waiting[] };
} {
  core.papers.serve({
    kinds: ['nhat-ky-sua-diem'],
    templates: { 'nhat-ky-sua-diem': PACK_WORDING },
    specimenDraft: packSpecimen,
    layout: (content) => officialLayout(content as OfficialPaper),
    secretCopy: () => null,
    onSigned: () => undefined,
  });
  return { handlers: editLogHandlers(core), api: { tasks: (context) => editLogTasks(core, context) } };
}
