import { PNG } from 'pngjs';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { imageSize } from '../../../platform/qr/image-size.ts';
import { refusePngBomb } from '../../../platform/qr/png-content.ts';
import { userById } from '../../auth/index.ts';
import { insertPicture, pictureRows, removePicture } from '../data/picture-rows.ts';
import type { SigningCore } from './signing-core.ts';

const MOST_PIXELS = 4_000_000;
const MOST_BYTES = 1024 * 1024;

export function listPictures(core: SigningCore): OutputOf<'signing.pictures'> {
  return pictureRows(core.database.read).map(({ userId, ...row }) => ({
    ...row,
    person: row.staffId === null ? '' : (core.people.staffById(row.staffId)?.fullName ?? ''),
    by: userById(core.database.read, userId)?.fullName ?? '',
  }));
}

export async function savePicture(
  core: SigningCore,
  context: Context,
  { kind, staffId, widthMm, png }: InputOf<'signing.savePicture'>,
): Promise<{ id: string }> {
  if ((kind === 'handwriting') !== (staffId !== null)) throw appError('signing.picture-owner');
  if (staffId !== null && !core.people.staffById(staffId)) throw appError('signing.no-person');
  const clean = pixelsOnly(png);
  const id = core.newId();
  await core.database.write(context, { action: 'signing.savePicture', subject: staffId ?? '' }, (tx) => {
    const { userId } = signedInUser(context);
    insertPicture(tx.sql, { id, kind, staffId, widthMm, png: clean, at: tx.at, userId });
    tx.note({ picture: id, kind });
    tx.change('signing-picture', id, { kind, staffId });
  });
  return { id };
}

export async function dropPicture(core: SigningCore, context: Context, id: string): Promise<void> {
  await core.database.write(context, { action: 'signing.removePicture', subject: id }, (tx) => {
    if (removePicture(tx.sql, id, tx.at) === 0) throw appError('signing.picture-unknown');
    tx.change('signing-picture', id, null);
  });
}

/** Written anew from its pixels: where and by whom it was taken, and whatever hides behind it, stays outside. */
function pixelsOnly(png: Uint8Array): Uint8Array<ArrayBuffer> {
  const clean = decoded(png);
  if (clean.byteLength > MOST_BYTES) throw appError('signing.picture-too-large');
  return clean;
}

function decoded(png: Uint8Array): Uint8Array<ArrayBuffer> {
  try {
    const { width, height } = imageSize(png, 'png');
    if (width * height > MOST_PIXELS) throw new RangeError('too many pixels');
    refusePngBomb(png, width, height);
    const { data } = PNG.sync.read(Buffer.from(png.buffer, png.byteOffset, png.byteLength));
    return Uint8Array.from(PNG.sync.write(Object.assign(new PNG({ width, height }), { data })));
  } catch {
    throw appError('signing.picture-damaged');
  }
}
