import type { FileToMerge, Merged, MergedFile, MergeFault } from './merge-request.ts';
import { openPageBinder, type PageBinder } from './page-binder.ts';
import { pageOfPicture } from './page-of-picture.ts';

/** A file that cannot be opened is told of and left out; the others still come together. */
export async function mergeFiles(
  files: readonly FileToMerge[],
  alive: () => void = () => undefined,
): Promise<Merged> {
  const binder = await openPageBinder();
  const merged: MergedFile[] = [];
  for (const file of files) {
    merged.push(await added(binder, file));
    alive();
  }
  return { bytes: merged.some((file) => 'pages' in file) ? binder.bytes() : new Uint8Array(), files: merged };
}

async function added(binder: PageBinder, { mediaType, bytes }: FileToMerge): Promise<MergedFile> {
  if (mediaType === 'application/pdf') return binder.add(bytes);
  const page = await pageOfPicture(bytes, mediaType === 'image/png' ? 'png' : 'jpeg');
  return page instanceof Uint8Array ? binder.add(page) : { fault: page satisfies MergeFault };
}
