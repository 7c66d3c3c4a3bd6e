import { callOf, type Call } from '../../../main/office/cli/call.ts';
import type { OfficeOptions } from '../../../main/office/compose.ts';
import type { Office } from '../../../main/office/office.ts';
import type { CorrectionState } from '../../../preload/contract/vocabulary/gradebook.ts';
import { OFFICER, PRINCIPAL, officeOn } from '../office/open-test-office.ts';
import { KEY_PASSWORD, photo } from '../office/school-with-corrections.ts';
import { ownPassword } from '../office/signed-in-as.ts';
import { HIGH, isOver, LOW, type CorrectionFound } from './correction-found.ts';

const FIELDS = ['NguoiDeNghi', 'QuanTri', 'HieuTruong'];
type Person = 'teacher' | 'homeroom' | 'officer' | 'principal';
export interface Said {
  readonly id: string;
  readonly state: CorrectionState;
}
interface Hear {
  /** From now on this step writes. */
  readonly begun: () => void;
  /** One of several acts of the step was acknowledged. */
  readonly told: (said: { readonly evidence: number }) => void;
}

/** Leads one correction after the other of the one cell through all its steps, each person under the own sign-in. */
export class CorrectionWalk {
  readonly #folder: string;
  readonly #options: Partial<OfficeOptions>;
  #office: Office | null = null;
  #here: Person | null = null;
  missingActs = 0;

  constructor(folder: string, options: Partial<OfficeOptions> = {}) {
    this.#folder = folder;
    this.#options = options;
  }

  async as(person: Person): Promise<Call> {
    if (this.#office && this.#here === person) return callOf(this.#office);
    await this.close();
    this.#office = officeOn(this.#folder, [], this.#options);
    const call = callOf(this.#office);
    const leader = person === 'officer' ? OFFICER : person === 'principal' ? PRINCIPAL : null;
    const { login, password } = leader ?? { login: person, password: ownPassword(person) };
    const answer = await call('vault.unlock', { login, password });
    this.missingActs += answer.missingActs;
    this.#here = person;
    return call;
  }
  async close(): Promise<void> {
    await this.#office?.close();
    this.#office = null;
  }

  async find(): Promise<CorrectionFound> {
    const call = await this.as('officer');
    const list = (await call('corrections.list', {})).reverse();
    const corrections = [];
    for (const { id } of list) {
      const { state, cellList, steps, paper, evidence } = await call('corrections.open', { id });
      const [{ before, after, grant }] = cellList as [(typeof cellList)[number]];
      // A file whose bytes are missing or others than its digest says is refused here.
      for (const each of evidence) await call('corrections.evidence', { evidenceId: each.id });
      const proofs = evidence.map(({ slot }) => slot);
      corrections.push({
        id,
        state,
        before,
        after,
        grant,
        steps: steps.map(({ step }) => step),
        paper,
        proofs,
      });
    }
    const book = (await call('gradebook.books', { semester: 1 })).find(
      ({ className, subjectName }) => className === '6A2' && subjectName === 'Toán',
    )!;
    const { classId, subjectId } = book;
    const { students, results, columns } = await call('gradebook.open', { classId, subjectId, semester: 1 });
    const cell = { classId, subjectId, semester: 1, studentId: students[0]!.id, col: 'gk' };
    const { events } = await call('gradebook.cell', cell);
    return {
      corrections,
      cell,
      marks: students.map(({ values }) => values.slice(0, 6)),
      average: results[0]!.semester,
      open: students.flatMap(({ locked }) => columns.filter((_column, at) => !locked.includes(at))).length,
      corrected: events.filter(({ how, minutes }) => how === 'correction' || minutes !== '').length,
    };
  }

  /** The step that the correction on its way waits for; without one, a new request. */
  async next({ corrections, cell }: CorrectionFound, hear: Hear): Promise<Said> {
    const running = corrections.find(({ state }) => !isOver(state));
    if (!running) return this.#ask(cell, corrections.length, hear);
    const { id, state } = running;
    if (state === 'draft') return this.#handIn(id, hear);
    if (state === 'submitted' || state === 'confirmed') {
      const call = await this.as(state === 'submitted' ? 'homeroom' : 'officer');
      hear.begun();
      await call(state === 'submitted' ? 'corrections.confirm' : 'corrections.witness', { id, note: '' });
      return { id, state: state === 'submitted' ? 'confirmed' : 'witnessed' };
    }
    if (state === 'witnessed') {
      const call = await this.as('principal');
      const applyBy = corrections.length % 2 === 0 ? 'teacher' : 'program';
      hear.begun();
      await call('corrections.decide', { id, refused: [], lateReason: '', applyBy });
      return { id, state: 'signing' };
    }
    return state === 'signing' ? this.#sign(id, hear) : this.#type(id, cell, hear);
  }

  async #ask(
    { studentId, col, ...book }: CorrectionFound['cell'],
    made: number,
    { begun }: Hear,
  ): Promise<Said> {
    const call = await this.as('teacher');
    const after = made % 2 === 0 ? HIGH : LOW;
    const cells = [{ studentId, col, after }];
    const why = { reasonKind: 'typing' as const, reason: 'Thử sự cố' };
    begun();
    return { id: (await call('corrections.save', { id: null, ...book, cells, ...why })).id, state: 'draft' };
  }

  async #handIn(id: string, { begun, told }: Hear): Promise<Said> {
    const call = await this.as('teacher');
    const { evidence } = await call('corrections.open', { id });
    begun();
    for (const [at, slot] of (['gradebook', 'test'] as const).entries()) {
      if (evidence.some((each) => each.slot === slot)) continue;
      await call('corrections.attach', { id, slot, fileName: `${slot}.png`, bytes: photo(at) });
      told({ evidence: at + 1 });
    }
    await call('corrections.submit', { id });
    return { id, state: 'submitted' };
  }

  /** At the officer's machine, with the key of whoever's turn it is. */
  async #sign(id: string, { begun }: Hear): Promise<Said> {
    const call = await this.as('officer');
    const paperId = (await call('corrections.open', { id })).paper!.id;
    const { rounds } = await call('signing.rounds', { paperId });
    const field = FIELDS.find(
      (each) => rounds[0]!.steps.find((place) => place.field === each)?.method === null,
    )!;
    const name = rounds[0]!.steps.find((place) => place.field === field)!.name;
    const signer = (await call('staff.list', {})).find(({ fullName }) => fullName === name)!.id;
    const { papers, certificates } = await call('signing.toSign', { paperIds: [paperId], signer });
    const { fingerprint } = certificates[0]!;
    begun();
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

  async #type(
    id: string,
    { studentId, col, ...book }: CorrectionFound['cell'],
    { begun }: Hear,
  ): Promise<Said> {
    const call = await this.as('teacher');
    const { cellList } = await call('corrections.open', { id });
    const { before, after } = cellList[0]!;
    const changes = [{ studentId, col, before, after, reason: 'Theo biên bản' }];
    begun();
    const { refused } = await call('gradebook.write', { ...book, how: 'typed', changes });
    if (refused.length > 0) throw new Error(refused[0]!.code);
    return { id, state: 'applied' };
  }
}
