import { methodOf } from '../../preload/contract/index.ts';
import type { OfficeMethodName, OutputOf, RawInputOf } from '../../preload/contract/index.ts';
import { AppError } from '../kernel/app-error.ts';
import type { OfficeKeeper } from './office-keeper.ts';

/** Asks the office for the shell itself; what it refuses is thrown unchanged. */
export async function askOffice<M extends OfficeMethodName>(
  office: Pick<OfficeKeeper, 'call'>,
  method: M,
  input: RawInputOf<M>,
): Promise<OutputOf<M>> {
  const reply = await office.call(method, input);
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.params);
  return methodOf(method).output.parse(reply.value) as OutputOf<M>;
}
