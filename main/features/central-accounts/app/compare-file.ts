import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { readWorkbook } from '../../../platform/excel/index.ts';
import type { AccountOnFile } from '../../accounts/index.ts';
import { insertSnapshot } from '../data/snapshot-rows.ts';
import type { CentralMapping } from '../domain/central-mapping.ts';
import {
  passedOverRows,
  readCentralRows,
  type CentralRow,
  type PassedOverRow,
} from '../domain/central-row.ts';
import { compareCentral, unreadOf, type CompareRights, type OwnAccount } from '../domain/compare.ts';
import { rightsApart, spokenKinds } from '../domain/rights-apart.ts';
import { understandRights } from '../domain/rights-text.ts';
import type { CentralCore } from './central-core.ts';
import { chooseCentralMapping, rememberCentralMapping } from './choose-central-mapping.ts';

/** A finding takes about 500 bytes as text; the rest is to spare. */
const BYTES_PER_ROW = 2_000;

/**
 * Compares the file with the accounts on file and keeps the findings; nothing else is written.
 * @throws central.no-header, central.sheet-missing, central.login-missing, central.no-rows, vault.no-room, and whatever reading the file throws
 */
export async function compareFile(
  core: CentralCore,
  context: Context,
  input: InputOf<'central.compare'>,
): Promise<OutputOf<'central.compare'>> {
  const { userId } = signedInUser(context);
  const workbook = await readWorkbook(input.bytes, core.parseWorkbook);
  const mapping = input.mapping ?? chooseCentralMapping(core.database.read, workbook)?.mapping ?? null;
  const { rows, passedOver } = rowsOf(workbook, mapping);
  await core.database.requireRoom(BYTES_PER_ROW * (rows.length + passedOver.length + 1));
  const id = core.newId();
  return core.database.write(context, { action: 'central.compare', subject: id }, (tx) => {
    const onFile = core.accounts.all(tx.sql);
    const findings = compareCentral(
      rows,
      ownAccounts(core, onFile),
      rightsComparison(core, rows, onFile),
      passedOver,
    );
    const unread = unreadOf(findings);
    const told = { rows: rows.length, findings: findings.length - unread, unread };
    const sha256 = sha256Hex(input.bytes);
    const { fileName } = input;
    insertSnapshot(tx.sql, { id, at: tx.at, userId, fileName, sha256, rows: rows.length, findings });
    if (input.mapping) rememberCentralMapping(tx.sql, workbook, { mapping: input.mapping, at: tx.at });
    tx.note({ sha256, ...told });
    tx.change('central-snapshot', id, { sha256, ...told });
    return { id, findings: told.findings, unread };
  });
}

function rowsOf(
  workbook: ParsedWorkbook,
  mapping: CentralMapping | null,
): { readonly rows: CentralRow[]; readonly passedOver: PassedOverRow[] } {
  if (!mapping) throw appError('central.no-header');
  const sheet = workbook.sheets.find(({ name }) => name === mapping.sheet);
  if (!sheet) throw appError('central.sheet-missing', { sheet: mapping.sheet });
  if (mapping.columns['login'] === undefined) throw appError('central.login-missing');
  const rows = readCentralRows(sheet, mapping);
  if (rows.length === 0) throw appError('central.no-rows');
  return { rows, passedOver: passedOverRows(sheet, mapping) };
}

function ownAccounts(core: CentralCore, onFile: readonly AccountOnFile[]): OwnAccount[] {
  const staff = new Map(core.people.staff().map((person) => [person.id, person]));
  return onFile.map(({ accountId, staffId, login, state }) => {
    const person = staff.get(staffId);
    return {
      accountId,
      login,
      state,
      fullName: person?.fullName ?? '',
      personalId: person?.personalId ?? '',
      email: person?.email ?? '',
      here: person?.status === 'working' || person?.status === 'on-leave',
    };
  });
}

function rightsComparison(
  core: CentralCore,
  rows: readonly CentralRow[],
  onFile: readonly AccountOnFile[],
): CompareRights {
  const rights = new Map(onFile.map((account) => [account.accountId, account.rights]));
  const names = {
    classes: core.people.classNames(),
    subjects: new Map(core.people.subjects().map(({ id, name }) => [id, name])),
  };
  const understood = new Map(rows.map((row) => [row, understandRights(row.rights, names)]));
  const spoken = spokenKinds([...understood.values()]);
  return (row, account) => {
    const there = understood.get(row);
    const here = rights.get(account.accountId);
    if (!there || !here || row.rights === '') return null;
    const { onlyThere, onlyHere } = rightsApart(there, here, spoken);
    const theirRights = core.accounts.views(onlyThere);
    const ourRights = core.accounts.views(onlyHere);
    return theirRights.length + ourRights.length === 0 ? null : { theirRights, ourRights };
  };
}
