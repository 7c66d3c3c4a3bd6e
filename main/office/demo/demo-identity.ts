import { isoDay } from '../../kernel/dates.ts';
import type { DemoSex } from './demo-names.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Mostly 031 (Hải Phòng), some 030 (Hải Dương) and neighbours: a number keeps the province of its registration. */
const PROVINCES = ['031', '031', '031', '031', '031', '031', '030', '030', '034', '022', '033'];

/** Hands out personal IDs that agree with sex and birth year, each once. */
export function personalIdMaker(random: SeededRandom): (sex: DemoSex, birthDate: string) => string {
  const used = new Set<string>();
  return (sex, birthDate) => {
    const year = Number(birthDate.slice(0, 4));
    const century = 2 * Math.floor((year - 1900) / 100) + (sex === 'female' ? 1 : 0);
    for (;;) {
      const id = `${random.pick(PROVINCES)}${century}${birthDate.slice(2, 4)}${random.digits(6)}`;
      if (!used.has(id)) {
        used.add(id);
        return id;
      }
    }
  };
}

export function birthDay(random: SeededRandom, year: number): string {
  const month = 1 + random.below(12);
  return isoDay(year, month, 1 + random.below(28)) ?? `${year}-01-01`;
}

export function mobileNumber(random: SeededRandom): string {
  return random.pick(['090', '091', '093', '097', '098', '034', '036', '077', '085']) + random.digits(7);
}
