import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { pagePictures } from '../../../platform/pdf/index.ts';
import { assertUsable, type TemplatesCore } from './templates-core.ts';

/** The page shows the beginning; the whole is in the PDF. */
const SHOWN_PAGES = 3;

/** Pictures of a specimen in a wording that is being typed. */
export async function previewTemplate(
  core: TemplatesCore,
  context: Context,
  { kind, template }: InputOf<'templates.preview'>,
): Promise<OutputOf<'templates.preview'>> {
  assertUsable(core, kind, template);
  const { pictures, pages } = await pagePictures(
    core.papers.drawSpecimen(kind, template, context.at),
    SHOWN_PAGES,
  );
  return { pages: pictures, more: pages > SHOWN_PAGES };
}

export function specimenFile(
  core: TemplatesCore,
  context: Context,
  { kind, template }: InputOf<'templates.specimen'>,
): OutputOf<'templates.specimen'> {
  assertUsable(core, kind, template);
  return {
    fileName: `ban-xem-thu-${kind}.pdf`,
    bytes: core.papers.drawSpecimen(kind, template, context.at),
  };
}
