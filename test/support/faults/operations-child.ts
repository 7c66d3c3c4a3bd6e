// An office in a process of its own that does one operation again and again until it is killed. Its first line says what
// it found when it opened the vault, {"found": …}; each later one was acknowledged by the office: {"acknowledged": …}.
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import type { BridgeEvent } from '../../../preload/contract/reply.ts';
import { callOf, type Call } from '../../../main/office/cli/call.ts';
import { OFFICER, PRINCIPAL, officeOn } from '../office/open-test-office.ts';
import { JOB, OPERATIONS, type Operation } from './operations.ts';

const [folder = '', name = '', round = '0', lastSaid = 'null'] = process.argv.slice(2);
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

// Both sign-ins in turn: a change that suits only one of them shows itself in the next round.
const { login, password } = Number(round) % 2 === 0 ? OFFICER : PRINCIPAL;
const operation = OPERATIONS[name as keyof typeof OPERATIONS] as Operation<unknown, unknown>;
const begun = () => say({ begun: true });
const emit = (event: BridgeEvent) => {
  if (event.type === 'progress' && event.jobId === JOB && event.done === 1) begun();
  const acknowledged = operation.heard?.(event);
  if (acknowledged) say({ acknowledged });
};
const call: Call = callOf(officeOn(folder, [], { emit }));
const { missingActs } = await call('vault.unlock', { login, password });
const { valid } = await call('audit.verify', {});
const { whole } = await call('vault.check', {});
const found = await operation.look({ call, folder, said: JSON.parse(lastSaid) as unknown });
say({ found: { missingActs, valid, whole, ...(found as object) } });
flushCompileCache();
for (;;) say({ acknowledged: await operation.work({ call, login, password, round: Number(round), begun }) });
