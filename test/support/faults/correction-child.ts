// Offices that lead one correction after the other through all its steps, each person under the own sign-in, until they
// are killed; the next run goes on where this one was cut off. The first line says what was found.
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { callOf, type Call } from '../../../main/office/cli/call.ts';
import type { Office } from '../../../main/office/office.ts';
import type { CorrectionState } from '../../../preload/contract/vocabulary/gradebook.ts';
import { OFFICER, PRINCIPAL, officeOn } from '../office/open-test-office.ts';
import { KEY_PASSWORD, photo } from '../office/school-with-corrections.ts';
import { ownPassword } from '../office/signed-in-as.ts';
import { HIGH, LOW, type CorrectionFound } from './correction-found.ts';

const [folder = ''] = process.argv.slice(2);
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);
const FIELDS = ['NguoiDeNghi', 'QuanTri', 'HieuTruong'];

let office: Office | null = null;
let missingActs = 0;

async function as(person: 'teacher' | 'homeroom' | 'officer' | 'principal'): Promise<Call> {
  await office?.close();
  office = officeOn(folder);
  const call = callOf(office);
  const leader = person === 'officer' ? OFFICER : person === 'principal' ? PRINCIPAL : null;
  const { login, password } = leader ?? { login: person, password: ownPassword(person) };
  const answer = await call('vault.unlock', { login, password });
  missingActs += answer.missingActs;
  return call;
}

async function find(): Promise<CorrectionFound> {
  const call = await as('officer');
  const list = (await call('corrections.list', {})).reverse();
  const corrections = [];
  for (const { id } of list) {
    const { state, cellList, steps, paper } = await call('corrections.open', { id });
    const [{ before, after, grant }] = cellList as [(typeof cellList)[number]];
    corrections.push({ id, state, before, after, grant, steps: steps.map(({ step }) => step), paper });
  }
  const book = (await call('gradebook.books', { semester: 1 })).find(
    ({ className, subjectName }) => className === '6A2' && subjectName === 'Toán',
  )!;
  const { classId, subjectId } = book;
  const { students } = await call('gradebook.open', { classId, subjectId, semester: 1 });
  const cell = { classId, subjectId, semester: 1, studentId: students[0]!.id, col: 'gk' };
  const { events } = await call('gradebook.cell', cell);
  return {
    corrections,
    cell,
    marks: students.map(({ values }) => values.slice(0, 6)),
    corrected: events.filter(({ how, minutes }) => how === 'correction' || minutes !== '').length,
  };
}

const found = await find();
const inspector = await as('officer');
const { valid } = await inspector('audit.verify', {});
const { whole } = await inspector('vault.check', {});
say({ found: { missingActs, valid, whole, ...found } });
flushCompileCache();
for (;;) {
  const { corrections, cell } = await find();
  const running = corrections.find(
    ({ state }) => !['applied', 'rejected', 'expired', 'cancelled'].includes(state),
  );
  const done = await step(running?.id ?? null, running?.state ?? null, corrections.length, cell);
  say({ acknowledged: done });
}

async function step(
  id: string | null,
  state: CorrectionState | null,
  made: number,
  cell: CorrectionFound['cell'],
): Promise<{ id: string; state: CorrectionState }> {
  const { studentId, col, ...book } = cell;
  if (id === null) {
    const call = await as('teacher');
    const after = made % 2 === 0 ? HIGH : LOW;
    const wish = {
      ...book,
      cells: [{ studentId, col, after }],
      reasonKind: 'typing' as const,
      reason: 'Thử sự cố',
    };
    say({ begun: true });
    return { id: (await call('corrections.save', { id: null, ...wish })).id, state: 'draft' };
  }
  if (state === 'draft') {
    const call = await as('teacher');
    const { evidence } = await call('corrections.open', { id });
    say({ begun: true });
    for (const [at, slot] of (['gradebook', 'test'] as const).entries()) {
      if (evidence.some((each) => each.slot === slot)) continue;
      await call('corrections.attach', { id, slot, fileName: `${slot}.png`, bytes: photo(at) });
    }
    await call('corrections.submit', { id });
    return { id, state: 'submitted' };
  }
  if (state === 'submitted' || state === 'confirmed') {
    const call = await as(state === 'submitted' ? 'homeroom' : 'officer');
    say({ begun: true });
    await call(state === 'submitted' ? 'corrections.confirm' : 'corrections.witness', { id, note: '' });
    return { id, state: state === 'submitted' ? 'confirmed' : 'witnessed' };
  }
  if (state === 'witnessed') {
    const call = await as('principal');
    const applyBy = made % 2 === 0 ? 'teacher' : 'program';
    say({ begun: true });
    await call('corrections.decide', { id, refused: [], lateReason: '', applyBy });
    return { id, state: 'signing' };
  }
  if (state === 'signing') return signNext(id);
  const call = await as('teacher');
  const { cellList } = await call('corrections.open', { id });
  const { before, after } = cellList[0]!;
  const changes = [{ studentId, col, before, after, reason: 'Theo biên bản' }];
  say({ begun: true });
  const { refused } = await call('gradebook.write', { ...book, how: 'typed', changes });
  if (refused.length > 0) throw new Error(refused[0]!.code);
  return { id, state: 'applied' };
}

/** At the officer's machine, with the key of whoever's turn it is. */
async function signNext(id: string): Promise<{ id: string; state: CorrectionState }> {
  const call = await as('officer');
  const paperId = (await call('corrections.open', { id })).paper!.id;
  const { rounds } = await call('signing.rounds', { paperId });
  const field = FIELDS.find(
    (each) => rounds[0]!.steps.find((place) => place.field === each)?.method === null,
  )!;
  const name = rounds[0]!.steps.find((place) => place.field === field)!.name;
  const signer = (await call('staff.list', {})).find(({ fullName }) => fullName === name)!.id;
  const { papers, certificates } = await call('signing.toSign', { paperIds: [paperId], signer });
  const { fingerprint } = certificates[0]!;
  say({ begun: true });
  const { results } = await call('signing.sign', {
    batchId: 'fault',
    signer,
    papers: [{ paperId, field, sha256: papers[0]!.sha256, read: true }],
    fingerprint,
    key: { kind: 'internal', fingerprint, password: KEY_PASSWORD },
  });
  if (results[0]!.error) throw new Error(results[0]!.error.code);
  const { state } = await call('corrections.open', { id });
  return { id, state };
}
