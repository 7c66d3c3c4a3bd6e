import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchoolWithCorrections, type SignIn } from '../support/office/school-with-corrections.ts';

let school: SchoolWithCorrections;
beforeAll(async () => {
  school = await SchoolWithCorrections.open();
  await school.as('teacher');
});
afterAll(() => school.close());

const refusal = (code: string) => ({ code });

describe('a request', () => {
  const save = (part: Parameters<SchoolWithCorrections['wish']>[0]) =>
    school.call('corrections.save', school.wish(part));

  it('shows old values and what follows before anything is written', async () => {
    await school.as('teacher');
    const { cells, consequences, deadline } = await school.call('corrections.check', {
      id: null,
      ...school.book(),
      cells: [school.cell(1, 'gk', 100)],
    });
    expect(cells).toMatchObject([{ name: 'Đặng Hoài Bình', kind: 'mark', before: 80, fault: null }]);
    expect(consequences[0]).toMatchObject({ about: 'semester', before: '8,0', after: '8,4' });
    expect(deadline).toEqual({ lastDay: null, late: false });
  });

  it.each([
    ['a value that stands there', () => [school.cell(1, 'gk', 80)], 'corrections.same-value'],
    ['a value no column of the kind can hold', () => [school.cell(1, 'gk', 101)], 'gradebook.bad-mark'],
    ['an unknown column', () => [school.cell(1, 'tx9', 80)], 'corrections.no-such-cell'],
    ['the same cell twice', () => [school.cell(1, 'gk', 90), school.cell(1, 'gk', 95)], 'corrections.twice'],
  ])('is refused for %s', async (_name, cells, code) => {
    await expect(save({ cells: cells() })).rejects.toMatchObject(refusal(code));
  });

  it('is refused for a cell that is open: the teacher corrects it in the gradebook', async () => {
    const cells = [school.cell(1, 'gk', 80)];
    await expect(save({ semester: 2, cells })).rejects.toMatchObject(refusal('corrections.cell-open'));
  });

  it('is handed in only with a reason and both proofs, each a real picture', async () => {
    const { id } = await save({ cells: [school.cell(1, 'tx1', 90)], reason: 'x' });
    const submit = () => school.call('corrections.submit', { id });
    await expect(submit()).rejects.toMatchObject(refusal('corrections.reason-needed'));
    await school.call('corrections.save', { ...school.wish({ cells: [school.cell(1, 'tx1', 90)] }), id });
    await expect(submit()).rejects.toMatchObject(refusal('corrections.evidence-needed'));
    const text = { id, slot: 'test' as const, fileName: 'bai.png', bytes: new TextEncoder().encode('không') };
    await expect(school.call('corrections.attach', text)).rejects.toMatchObject(
      refusal('papers.scan-not-a-picture'),
    );
    await school.evidence(id);
    await submit();
    const { evidence } = await school.show(id);
    expect(evidence.map(({ slot, mediaType }) => [slot, mediaType])).toEqual([
      ['gradebook', 'image/png'],
      ['test', 'image/png'],
    ]);
    const { bytes } = await school.call('corrections.evidence', { evidenceId: evidence[0]!.id });
    expect(bytes.byteLength).toBeGreaterThan(50);
  });

  it('is the only one on its way for its cell', async () => {
    const cells = [school.cell(1, 'tx1', 95)];
    await expect(save({ cells })).rejects.toMatchObject(refusal('corrections.already-asked'));
  });

  it('comes from the assigned teacher alone, and is seen by those it concerns', async () => {
    const list = async () => (await school.call('corrections.list', {})).length;
    const all = await list();
    await school.as('homeroom');
    expect(await list()).toBe(all);
    await expect(save({ cells: [school.cell(1, 'tx2', 90)] })).rejects.toMatchObject(
      refusal('corrections.not-yours'),
    );
    for (const person of ['officer', 'principal'] as const) {
      await school.as(person);
      expect(await list()).toBe(all);
      await expect(save({})).rejects.toMatchObject(refusal('permission.denied'));
    }
  });

  it('waits on the first screen of whoever has the next step', async () => {
    const waiting = async (person: SignIn) => {
      await school.as(person);
      const { tasks } = await school.call('home.overview', {});
      return tasks.find(({ key }) => key === 'corrections-waiting')?.count ?? 0;
    };
    expect(await waiting('homeroom')).toBe(1);
    expect(await waiting('teacher')).toBe(0);
    expect(await waiting('principal')).toBe(0);
  });
});

describe('nobody but the one whose turn it is', () => {
  const ACTS = ['confirm', 'witness', 'decide', 'return', 'reject'] as const;
  const act = (name: (typeof ACTS)[number], id: string) => {
    if (name === 'decide') return school.decide(id);
    if (name === 'confirm' || name === 'witness') return school.call(`corrections.${name}`, { id, note: '' });
    return school.call(`corrections.${name}`, { id, reason: 'Không đúng bước' });
  };

  it.each(['teacher', 'officer', 'principal', 'chief', 'deputy'] as const)(
    'takes the step of the homeroom teacher: not %s',
    async (person) => {
      const [waiting] = (await as('officer', 'corrections.list')).filter(
        ({ state }) => state === 'submitted',
      );
      await school.as(person);
      for (const name of ACTS) {
        await expect(act(name, waiting!.id), name).rejects.toMatchObject({
          code: expect.stringMatching(
            /^(?:permission\.denied|corrections\.(?:not-your-step|act-not-allowed|not-found))$/u,
          ) as string,
        });
      }
      expect((await as('officer', 'corrections.list')).find(({ id }) => id === waiting!.id)?.state).toBe(
        'submitted',
      );
    },
  );

  async function as(person: SignIn, method: 'corrections.list') {
    await school.as(person);
    return school.call(method, {});
  }
});
