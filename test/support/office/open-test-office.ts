import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callOf, type Call } from '../../../main/office/cli/call.ts';
import { createOffice, type OfficeOptions } from '../../../main/office/compose.ts';
import type { Office } from '../../../main/office/office.ts';
import { createNodeParseWorker } from '../../../main/platform/excel/index.ts';
import { createNodePdfMerger } from '../../../main/platform/pdf-merge/index.ts';
import { createNodeSignatureReader } from '../../../main/platform/signature-reader/index.ts';
import { createNodeScanReader } from '../../../main/platform/qr/index.ts';
import type { PasswordCost } from '../../../main/platform/vault/kek.ts';
import type { BridgeEvent } from '../../../preload/contract/reply.ts';
import { OFFICER, PRINCIPAL, SCHOOL, YEAR } from './invented-school.ts';

export { OFFICER, PRINCIPAL, SCHOOL, YEAR } from './invented-school.ts';

export interface TestOffice {
  readonly folder: string;
  readonly office: Office;
  readonly call: Call;
  readonly events: BridgeEvent[];
  readonly recoveryCode: string;
  /** Ends this office and opens another on the same folder, locked. */
  reopen(): Promise<TestOffice>;
  close(): Promise<void>;
}

/**
 * Thousands of passwords are tried in one run, and none of them is worth guarding; the command line and the real window
 * stretch theirs as for a school.
 */
const QUICK_PASSWORDS: PasswordCost = { memoryKiB: 8 * 1024, passes: 1, lanes: 1 };

/** An office as the program composes it, on a temporary folder; nothing inside is faked. */
export function officeOn(
  folder: string,
  events: BridgeEvent[] = [],
  options: Partial<OfficeOptions> = {},
): Office {
  return createOffice({
    vaultDir: folder,
    emit: (event) => events.push(event),
    parseWorkbook: createNodeParseWorker(),
    readScan: createNodeScanReader(),
    mergePdf: createNodePdfMerger(),
    readSignatures: createNodeSignatureReader(),
    passwordCost: () => Promise.resolve(QUICK_PASSWORDS),
    unexpected: (_traceId, method, error) => {
      throw new Error(`unexpected in ${method}`, { cause: error });
    },
    ...options,
  });
}

/** A created vault with the principal's and the officer's sign-in; the officer is signed in. */
export async function openTestOffice(options: Partial<OfficeOptions> = {}): Promise<TestOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-office-'));
  const events: BridgeEvent[] = [];
  const office = officeOn(folder, events, options);
  const { recoveryCode } = await callOf(office)('vault.create', {
    school: SCHOOL,
    year: YEAR,
    principal: PRINCIPAL,
    officer: OFFICER,
  });
  return testOffice(folder, office, events, recoveryCode, options);
}

function testOffice(
  folder: string,
  office: Office,
  events: BridgeEvent[],
  recoveryCode: string,
  options: Partial<OfficeOptions>,
): TestOffice {
  return {
    folder,
    office,
    call: callOf(office),
    events,
    recoveryCode,
    reopen: async () => {
      await office.close();
      return testOffice(folder, officeOn(folder, events, options), events, recoveryCode, options);
    },
    close: async () => {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
