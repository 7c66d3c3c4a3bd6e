import type { Handlers } from '../../platform/rpc/handler.ts';
import { archiveEntry } from './app/archive-entry.ts';
import { exportRegister } from './app/export-register.ts';
import { healthStudents } from './app/health-students.ts';
import { entryHistory, listRegister } from './app/list-register.ts';
import type { RegistersCore } from './app/registers-core.ts';
import { saveEntry } from './app/save-entry.ts';

export type RegistersMethod = `registers.${'list' | 'history' | 'students' | 'save' | 'archive' | 'export'}`;

export function registersHandlers(core: RegistersCore): Handlers<RegistersMethod> {
  return {
    'registers.list': (input, context) => listRegister(core, input, context),
    'registers.history': (input, context) => entryHistory(core, input, context),
    'registers.students': (_input, context) => healthStudents(core, context),
    'registers.save': (input, context) => saveEntry(core, input, context),
    'registers.archive': (input, context) => archiveEntry(core, input, context).then(() => ({})),
    'registers.export': (input, context) => exportRegister(core, input, context),
  };
}
