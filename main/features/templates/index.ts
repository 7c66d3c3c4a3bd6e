import type { Handlers } from '../../platform/rpc/handler.ts';
import type { TemplatesCore } from './app/templates-core.ts';
import { templatesHandlers, type TemplatesMethod } from './templates.rpc.ts';

/** The wording of papers as each school wants it: versions, previews, exchange between schools. */
export function createTemplates(deps: TemplatesCore): { handlers: Handlers<TemplatesMethod> } {
  return { handlers: templatesHandlers(deps) };
}
