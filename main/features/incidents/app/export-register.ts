import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { inChosenOrder, textColumn, writeTextList } from '../../../platform/excel/index.ts';
import { renderLayout } from '../../../platform/pdf/index.ts';
import {
  INCIDENT_COLUMNS,
  VIOLATION_COLUMNS,
  registerLayout,
  type RegisterColumn,
} from '../documents/index.ts';
import type { IncidentsCore } from './incidents-core.ts';
import { listIncidents } from './list-incidents.ts';
import { listViolations } from './violations.ts';

type Asked = InputOf<'incidents.export'>;
type File = OutputOf<'incidents.export'>;

/** The chosen entries of one register. */
interface Chosen<R> {
  readonly title: string;
  /** Beginning of the file's name. */
  readonly slug: string;
  readonly noun: string;
  readonly columns: readonly RegisterColumn<R>[];
  readonly records: readonly R[];
  /** Entries that no longer count and stay readable. */
  readonly corrected: (record: R) => boolean;
}

/** Whoever makes a file of a register does not ask which one it is. */
function withRegister<T>(
  core: IncidentsCore,
  context: Context,
  { register, ids }: Asked,
  use: <R>(chosen: Chosen<R>) => T,
): T {
  return register === 'incidents'
    ? use({
        title: 'SỔ THEO DÕI SỰ CỐ AN NINH DỮ LIỆU',
        slug: 'so-su-co',
        noun: 'sự cố',
        columns: INCIDENT_COLUMNS,
        records: inChosenOrder(listIncidents(core.database.read, context.at), ids),
        corrected: () => false,
      })
    : use({
        title: 'SỔ GHI HÀNH VI BỊ NGHIÊM CẤM',
        slug: 'so-vi-pham',
        noun: 'mục',
        columns: VIOLATION_COLUMNS,
        records: inChosenOrder(listViolations(core), ids),
        corrected: ({ state }) => state === 'corrected',
      });
}

/** Who took the entries and for what stands in the log first. */
function note(
  core: IncidentsCore,
  context: Context,
  action: string,
  { register, purpose }: Asked,
  rows: number,
): Promise<void> {
  return core.database.write(context, { action, subject: register }, (tx) => {
    tx.note({ rows, purpose });
  });
}

/** In the order asked for. */
export function exportRegister(core: IncidentsCore, context: Context, asked: Asked): Promise<File> {
  return withRegister(core, context, asked, async ({ title, slug, columns, records }) => {
    await note(core, context, 'incidents.export', asked, records.length);
    return writeTextList({
      title,
      slug,
      school: core.people.school(context.at).name,
      day: vietnamDay(context.at),
      by: signedInUser(context).fullName,
      purpose: asked.purpose,
      columns: columns.map(({ header, width, value }) => textColumn(header, width, value)),
      records,
    });
  });
}

/** On lying A4, in the order asked for. */
export function registerFile(core: IncidentsCore, context: Context, asked: Asked): Promise<File> {
  return withRegister(core, context, asked, async ({ slug, ...chosen }) => {
    const { at } = context;
    const head = core.people.staff().find(({ job, status }) => job === 'principal' && status === 'working');
    const bytes = renderLayout(
      registerLayout({
        ...chosen,
        school: core.papers.school(at),
        at,
        by: signedInUser(context).fullName,
        head: head?.fullName ?? '',
        purpose: asked.purpose.replace(/[.\s]+$/u, ''),
      }),
    );
    await note(core, context, 'incidents.registerFile', asked, chosen.records.length);
    return { fileName: `${slug}-${vietnamDay(at)}.pdf`, bytes: Uint8Array.from(bytes) };
  });
}
