import type { MethodName } from '../../../preload/contract/index.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { exportTemplates, readForeignTemplates } from './app/exchange-templates.ts';
import { listTemplates, readTemplate } from './app/read-templates.ts';
import { resetTemplate, saveTemplate, takeOverTemplates } from './app/save-template.ts';
import type { TemplatesCore } from './app/templates-core.ts';
import { previewTemplate, specimenFile } from './app/try-template.ts';

export type TemplatesMethod = Extract<MethodName, `templates.${string}`>;

export function templatesHandlers(core: TemplatesCore): Handlers<TemplatesMethod> {
  return {
    'templates.list': () => listTemplates(core),
    'templates.get': ({ kind }) => readTemplate(core, kind),
    'templates.preview': (input, context) => previewTemplate(core, context, input),
    'templates.specimen': (input, context) => specimenFile(core, context, input),
    'templates.save': (input, context) => saveTemplate(core, context, input),
    'templates.reset': (input, context) => resetTemplate(core, context, input),
    'templates.export': (_input, context) => exportTemplates(core, context),
    'templates.readFile': ({ bytes }) => readForeignTemplates(core, bytes),
    'templates.takeOver': (input, context) => takeOverTemplates(core, context, input),
  };
}
