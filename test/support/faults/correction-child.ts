// Offices that lead one correction after the other through all its steps until they are killed; the next run goes on
// where this one was cut off. The first line says what was found.
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { CorrectionWalk } from './correction-walk.ts';

const [folder = ''] = process.argv.slice(2);
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);
const walk = new CorrectionWalk(folder);
const found = await walk.find();
const officer = await walk.as('officer');
const { valid } = await officer('audit.verify', {});
const { whole } = await officer('vault.check', {});
say({ found: { missingActs: walk.missingActs, valid, whole, ...found } });
flushCompileCache();
for (;;) {
  const hear = { begun: () => void say({ begun: true }), told: () => undefined };
  say({ acknowledged: await walk.next(await walk.find(), hear) });
}
