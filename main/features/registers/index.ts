import type { Handlers } from '../../platform/rpc/handler.ts';
import type { RegistersCore } from './app/registers-core.ts';
import { registersHandlers, type RegistersMethod } from './registers.rpc.ts';

/** Facilities, equipment, health, finance headings: one typed definition each, one way to keep them all. */
export function createRegisters(core: RegistersCore): { handlers: Handlers<RegistersMethod> } {
  return { handlers: registersHandlers(core) };
}
