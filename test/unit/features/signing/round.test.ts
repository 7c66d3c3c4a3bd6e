import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digitalFields,
  isComplete,
  keptAfterReturn,
  openFields,
  stepState,
  type Step,
} from '../../../../main/features/signing/domain/round.ts';
import { SIGNING_ORDERS } from '../../../../preload/contract/vocabulary/signing.ts';
import '../../../support/property-seed.ts';

const place = (field: string, position: number, part: Partial<Step> = {}): Step => ({
  field,
  position,
  seal: false,
  method: null,
  version: null,
  ...part,
});
const three = [place('A', 0), place('B', 1), place('Dau', 2, { seal: true })];

describe('whose turn it is', () => {
  it('is the first one’s when they sign in order, everybody’s otherwise, and the seal’s at the very end', () => {
    expect(openFields(three, 'sequential')).toEqual(['A']);
    expect(openFields(three, 'any')).toEqual(['A', 'B']);
    const signed = three.map((step) => (step.seal ? step : { ...step, method: 'ink' as const }));
    expect(openFields(signed, 'any')).toEqual(['Dau']);
    expect(signed.map((step) => stepState(step, signed, 'any'))).toEqual(['inked', 'inked', 'turn']);
  });

  it('comes to an end', () => {
    expect(isComplete([])).toBe(false);
    expect(isComplete(three)).toBe(false);
    expect(isComplete(three.map((step) => ({ ...step, method: 'token' as const, version: 2 })))).toBe(true);
  });
});

describe('a return', () => {
  const signed = [
    place('A', 0, { method: 'p12', version: 3 }),
    place('B', 1, { method: 'token', version: 2 }),
    place('C', 2, { method: 'ink' }),
    place('D', 3),
  ];

  it.each([
    ['to the later of two', 'A', ['B']],
    ['to the earlier of two', 'B', []],
    ['to somebody who signed by pen', 'C', ['A', 'B']],
    ['to somebody who has not signed', 'D', null],
    ['to nobody of this paper', 'E', null],
  ] as const)('%s keeps what was signed before', (_what, field, kept) => {
    expect(keptAfterReturn(signed, field)?.map((step) => step.field) ?? null).toEqual(kept);
  });
});

interface Act {
  readonly act: 'sign' | 'ink' | 'return';
  readonly at: number;
}
const acts = fc.array(
  fc.record<Act>({ act: fc.constantFrom('sign', 'ink', 'return'), at: fc.nat({ max: 5 }) }),
  { maxLength: 40 },
);

describe('any order of acts', () => {
  it('leads to a round in which signatures stand on each other and nobody is skipped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIGNING_ORDERS), fc.nat({ max: 4 }), acts, (order, people, wanted) => {
        let steps: readonly Step[] = [
          ...Array.from({ length: people + 1 }, (_, index) => place(`P${index}`, index)),
          place('Dau', people + 1, { seal: true }),
        ];
        // Versions only ever grow, also over returns: the trigger of paper_version sees to it.
        let newest = 1;
        for (const { act, at } of wanted) {
          const step = steps[at % steps.length]!;
          const open = openFields(steps, order);
          const mark = (part: Partial<Step>) => {
            steps = steps.map((each) => (each.field === step.field ? { ...each, ...part } : each));
          };
          if (act === 'sign' && open.includes(step.field)) mark({ method: 'p12', version: (newest += 1) });
          if (act === 'ink' && step.method === null) mark({ method: 'ink', version: null });
          if (act === 'return') {
            const kept = keptAfterReturn(steps, step.field);
            expect(kept === null).toBe(step.method === null);
            if (kept) {
              newest += 1;
              steps = steps.map((each) =>
                kept.includes(each) ? each : { ...each, method: null, version: null },
              );
            }
          }
          const versions = steps.flatMap(({ version }) => version ?? []);
          expect(new Set(versions).size).toBe(versions.length);
          expect(digitalFields(steps)).toHaveLength(versions.length);
          // Somebody can always go on, until all are done.
          expect(openFields(steps, order).length > 0).toBe(!isComplete(steps));
          const turns = steps.filter((each) => stepState(each, steps, order) === 'turn');
          expect(turns.map(({ field }) => field).sort()).toEqual(openFields(steps, order).sort());
          if (order === 'sequential') expect(turns.length).toBeLessThanOrEqual(1);
          const seal = steps.find((each) => each.seal)!;
          const peopleOpen = steps.some((each) => !each.seal && each.method === null);
          if (peopleOpen) expect(openFields(steps, order)).not.toContain(seal.field);
        }
      }),
    );
  });
});
