import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { cellRows } from '../data/correction-rows.ts';
import { cellValues } from './asked-cells.ts';
import { requireCorrection, type CorrectionsCore } from './corrections-core.ts';
import { requireSight } from './correction-sight.ts';
import { followingFrom } from './following-from.ts';

/**
 * What follows from the cells that are left, as the minutes would say it.
 * @throws corrections.not-found
 */
export function foreseeDecision(
  core: CorrectionsCore,
  { id, refused }: InputOf<'corrections.foresee'>,
  context: Context,
): OutputOf<'corrections.foresee'> {
  const { read } = core.database;
  const row = requireCorrection(read, id);
  requireSight(core, context, row);
  const left = cellRows(read, id).filter(({ position }) => !refused.includes(position));
  return { consequences: followingFrom(core, row, left.map(cellValues)) };
}
