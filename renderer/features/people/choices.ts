import { t } from '../../i18n/index.ts';

interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** Words of a closed vocabulary for a select: `choices('job', STAFF_JOBS)`. */
export function choices<V extends string>(branch: string, values: readonly V[]): Choice<V>[] {
  return values.map((value) => ({ value, label: t(`people.${branch}.${value}`) }));
}
