import type { MethodName } from '../../../preload/contract/index.ts';
import { appError } from '../../kernel/app-error.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import type { CentralCore } from './app/central-core.ts';
import { compareFile } from './app/compare-file.ts';
import { inspectFile } from './app/inspect-file.ts';
import { writeFindings } from './app/write-findings.ts';
import { snapshotRow, snapshotRows } from './data/snapshot-rows.ts';

export type CentralMethod = Extract<MethodName, `central.${string}`>;

export function centralHandlers(core: CentralCore): Handlers<CentralMethod> {
  const { read } = core.database;
  return {
    'central.inspect': (input) => inspectFile(core, input),
    'central.compare': (input, context) => compareFile(core, context, input),
    'central.list': () => snapshotRows(read),
    'central.get': ({ id }) => {
      const snapshot = snapshotRow(read, id);
      if (!snapshot) throw appError('central.not-found');
      return snapshot;
    },
    'central.workbook': ({ id }, context) => writeFindings(core, context, id),
  };
}
