import { arch, cpus, release, totalmem } from 'node:os';
import { isMethodName } from '../../../../preload/contract/index.ts';
import type { OutputOf } from '../../../../preload/contract/index.ts';
import { PERSONAL_SETTINGS } from '../../../../preload/contract/vocabulary/personal-settings.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { schemaOf, tableCounts } from '../data/counts.ts';
import { knownWords } from '../data/known-words.ts';
import { lastLogLines } from '../data/last-log-lines.ts';
import { logEntryForSupport } from '../domain/log-entry.ts';
import { withoutKnownWords } from '../domain/without-known-words.ts';
import { supportChecks } from './checks.ts';
import type { SupportDeps } from './deps.ts';

/** Everything support needs to see a trouble, and nothing that says whose school it is. */
export async function makeBundle(deps: SupportDeps, context: Context): Promise<OutputOf<'support.bundle'>> {
  const { database, version } = deps;
  const { userId, roles } = signedInUser(context);
  const hide = withoutKnownWords(knownWords(database.read));
  const lines = await lastLogLines(deps.logFile);
  const bundle = {
    format: 'so-truong-support/1',
    madeAt: context.at,
    program: {
      version,
      node: process.versions.node,
      electron: process.versions['electron'] ?? '',
      schema: schemaOf(database.read),
    },
    computer: {
      system: process.platform,
      release: /^\d[\d.]*/u.exec(release())?.[0] ?? '',
      processor: arch(),
      processors: cpus().length,
      memoryMiB: Math.round(totalmem() / 1024 / 1024),
    },
    roles,
    settings: knownChoices(deps.settingsOf(userId)),
    checks: await supportChecks(deps),
    counts: tableCounts(database.read),
    log: lines
      .map((line) => logEntryForSupport(line, isMethodName))
      .filter((entry) => entry !== null)
      .map((entry) => Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, hide(value)]))),
  };
  const text = `${JSON.stringify(bundle, null, 2)}\n`;
  await database.write(context, { action: 'support.bundle' }, (tx) => {
    tx.note({ sha256: sha256Hex(text), bytes: Buffer.byteLength(text) });
  });
  return { fileName: `so-truong-ho-tro-${context.at.slice(0, 16).replace(/\D/gu, '')}.json`, text };
}

/** Only choices out of a list; what a person typed into a filter stays here. */
function knownChoices(settings: Readonly<Record<string, string>>): Record<string, string> {
  const choices: readonly (readonly [string, readonly string[]])[] = Object.entries(PERSONAL_SETTINGS);
  return Object.fromEntries(
    choices.flatMap(([key, values]) => {
      const value = settings[key] ?? values[0];
      return value !== undefined && values.includes(value) ? [[key, value]] : [];
    }),
  );
}
