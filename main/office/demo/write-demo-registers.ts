import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  REGISTERS,
  REGISTER_DEFINITIONS,
  type RegisterName,
} from '../../../preload/contract/vocabulary/registers/index.ts';
import { writeListWorkbook } from '../../platform/excel/index.ts';
import { demoRegisters } from './demo-registers.ts';
import type { DemoSchool } from './demo-school.ts';

/** Writes one workbook a register and says where they are. */
export async function writeDemoRegisters(
  dir: string,
  demo: DemoSchool,
  today: string,
): Promise<Readonly<Record<RegisterName, string>>> {
  mkdirSync(dir, { recursive: true });
  const entries = demoRegisters(demo, today);
  const paths: Partial<Record<RegisterName, string>> = {};
  for (const register of REGISTERS) {
    const { columns, title, slug } = REGISTER_DEFINITIONS[register];
    const filled = columns.filter(({ key }) => entries[register].some((entry) => key in entry));
    const bytes = await writeListWorkbook({
      sheetName: title,
      titles: [title, demo.school.name],
      numbered: true,
      columns: filled.map(({ header, width, type }) => ({
        header,
        width,
        format: type === 'day' ? 'date' : type === 'number' || type === 'year' ? 'number' : 'text',
      })),
      rows: entries[register].map((entry) => filled.map(({ key }) => entry[key] ?? null)),
    });
    paths[register] = join(dir, `so-${slug}.xlsx`);
    writeFileSync(paths[register], bytes);
  }
  return paths as Readonly<Record<RegisterName, string>>;
}
