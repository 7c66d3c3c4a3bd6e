import type { LockFault } from '../../../../preload/contract/vocabulary/mark-locks.ts';
import { isAppError } from '../../../kernel/app-error.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { digestOfContent, type OfficialPaper } from '../../papers/index.ts';
import { recordOf, type ListedAct } from '../data/act-rows.ts';
import { locksOfAct } from '../data/lock-rows.ts';
import type { LoggedLock } from '../data/log-rows.ts';
import { minutesOf, type MinutesRow } from '../data/minutes-rows.ts';
import { openingsOf } from '../data/release-rows.ts';
import { readRecord, type LockRecord } from '../domain/record.ts';
import { sameRows } from '../domain/same-rows.ts';
import type { LocksCore } from './locks-core.ts';

/** One act of locking by everything that knows of it; at least one of the three does. */
export interface Traces {
  readonly logged: LoggedLock | null;
  readonly act: ListedAct | null;
  readonly minutes: MinutesRow | null;
}
export interface Evidence {
  /** What was signed, from wherever it is still whole; null = nowhere. */
  readonly record: LockRecord | null;
  readonly recordIntact: boolean;
  readonly minutes: MinutesRow | null;
  readonly faults: LockFault[];
}

/** The log names the digest and the minutes; what the tables say is held against them, never the other way round. */
export function evidenceOf(core: LocksCore, traces: Traces, signed: ReadonlySet<string>): Evidence {
  const { logged, act } = traces;
  const paperId = logged?.paperId ?? act?.paperId ?? traces.minutes?.id ?? null;
  const minutes = traces.minutes ?? (paperId === null ? null : minutesOf(core.database.read, paperId));
  const digest = logged ? logged.digest : (act?.digest ?? null);
  const own = act ? (recordOf(core.database.read, act.id) ?? '') : '';
  const kept = paperId === null ? null : enclosedRecord(core, paperId);
  const texts = kept === null ? [own] : [own, kept];
  const text = texts.find((each) => digest !== null && sha256Hex(each) === digest);
  const record = text === undefined ? null : readRecord(text);
  const printed = digest !== null && minutes !== null && minutes.content.includes(digest);
  const recordIntact = text !== undefined && text === own && printed;
  const faults: (LockFault | false)[] = [
    !logged && 'not-in-log',
    !act && 'act-missing',
    act !== null && !stateFits(act, logged, minutes) && 'act-state',
    act !== null && !actFits(act, logged, record) && 'act-changed',
    act !== null && digest !== null && text !== own && 'record-changed',
    !minutes && paperId !== null && 'paper-missing',
    minutes !== null && !(printed && paperFits(core, minutes, logged, signed)) && 'paper-changed',
    act !== null && !rowsFit(core, act, record, logged) && 'units-changed',
    act !== null && !openingsFit(core, act, signed) && 'opened-without-decision',
    logged?.enclosed === true && (kept === null || sha256Hex(kept) !== digest) && 'enclosure-changed',
  ];
  return { record, recordIntact, minutes, faults: faults.filter((fault) => fault !== false) };
}

/** Signed is locked, and nothing else is; given up is only what the log knows to be. */
function stateFits(act: ListedAct, logged: LoggedLock | null, minutes: MinutesRow | null): boolean {
  if (logged?.digest === null) return act.state === 'scheduled';
  const isSigned = logged?.signed === true || minutes?.state === 'signed';
  return act.state === (isSigned ? 'locked' : 'pending');
}

function actFits(act: ListedAct, logged: LoggedLock | null, record: LockRecord | null): boolean {
  const asLogged = !logged || (act.paperId === logged.paperId && act.digest === logged.digest);
  return asLogged && (!record || act.yearId === record.yearId);
}

/** The record as the archive keeps it beside the minutes. */
function enclosedRecord({ archive, database }: LocksCore, paperId: string): string | null {
  const file = archive
    .enclosuresOf(database.read, paperId)
    .find(({ fileName }) => fileName.startsWith('ban-ghi-khoa-so-'));
  if (!file) return null;
  try {
    return new TextDecoder().decode(archive.bytesOf(database.read, file.id));
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}

/** The content has its digest, the issued file is the logged one, and the newest file was made from it by adding only. */
function paperFits(
  { papers, database: { read } }: LocksCore,
  { id, state, content, contentDigest, issuedSha256 }: MinutesRow,
  logged: LoggedLock | null,
  signed: ReadonlySet<string>,
): boolean {
  if (state !== 'signed' && state !== 'signing') return false;
  // One of several signatures leaves the minutes on their way.
  if (state === 'signed' ? !signed.has(id) : logged?.signed) return false;
  if (digestOfContent(JSON.parse(content) as OfficialPaper) !== contentDigest) return false;
  if (logged?.file && logged.file !== issuedSha256) return false;
  const newest = papers.signing.paper(read, id);
  const issued = papers.signing.bytes(read, id, 1);
  const bytes = newest && papers.signing.bytes(read, id, newest.version);
  if (!issued || !bytes || sha256Hex(issued) !== issuedSha256 || sha256Hex(bytes) !== newest.sha256)
    return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, issued.byteLength).equals(issued);
}

/** Before its time has come, an act has no record; the log says how many rows begin when. */
function rowsFit(
  { database }: LocksCore,
  act: ListedAct,
  record: LockRecord | null,
  logged: LoggedLock | null,
): boolean {
  const rows = locksOfAct(database.read, act.id);
  if (record) return sameRows(rows, record);
  return (
    !logged || (rows.length === logged.units && rows.every(({ startsAt }) => startsAt === logged.startsAt))
  );
}

function openingsFit({ database }: LocksCore, act: ListedAct, signed: ReadonlySet<string>): boolean {
  return openingsOf(database.read, act.id).every(
    (opening) => opening.signed && opening.paperId !== null && signed.has(opening.paperId),
  );
}
