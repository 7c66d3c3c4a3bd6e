import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { certificatesIn, SHIPPED_ANCHORS } from '../../../platform/trust/trust-files.ts';
import { userById } from '../../auth/index.ts';
import { anchorRows, insertAnchor, removeAnchor } from '../data/anchor-rows.ts';
import { authorityCertificates } from '../data/authority-rows.ts';
import { keptRevocations } from '../data/revocation-rows.ts';
import { saveTimestampSettings, timestampSettings } from '../data/setting-rows.ts';
import { certificateIn, ownerOf } from './read-certificate.ts';
import type { SigningCore } from './signing-core.ts';

/** What verdicts stand on: roots the school trusts, its own authorities apart from them, and the answers at hand. */
export interface Ground {
  readonly trust: readonly Uint8Array[];
  readonly internal: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocsps: readonly Uint8Array[];
}

export function groundOf(sql: Sqlite): Ground {
  return {
    trust: trustedIn(sql),
    internal: authorityCertificates(sql),
    crls: keptRevocations(sql, 'crl'),
    ocsps: keptRevocations(sql, 'ocsp'),
  };
}

/** DER of every authority that is believed here. */
export function trustedIn(sql: Sqlite): readonly Uint8Array[] {
  const added = anchorRows(sql).map(({ der }) => der);
  return [...certificatesIn(SHIPPED_ANCHORS), ...added, ...authorityCertificates(sql)];
}

export function listAnchors(core: SigningCore): OutputOf<'signing.anchors'> {
  const { read } = core.database;
  return anchorRows(read).map(({ der, fingerprint, reason, addedAt, addedBy }) => ({
    ...dates(der),
    fingerprint,
    reason,
    addedAt,
    addedBy: userById(read, addedBy)?.fullName ?? '',
  }));
}

export function readAnchor(file: Uint8Array): OutputOf<'signing.readAnchor'> {
  const root = rootIn(file);
  return { fingerprint: root.fingerprint, ...dates(root.der) };
}

/** The fingerprint was compared with one that came another way; so it is asked for again. */
export async function addAnchor(
  core: SigningCore,
  context: Context,
  { certificate, fingerprint, reason }: InputOf<'signing.addAnchor'>,
): Promise<void> {
  const root = rootIn(certificate);
  if (root.fingerprint !== fingerprint) throw appError('signing.anchor-other');
  if (authorityCertificates(core.database.read).some((der) => certificateIn(der).fingerprint === fingerprint))
    throw appError('signing.anchor-internal');
  await core.database.write(context, { action: 'signing.addAnchor', subject: '' }, (tx) => {
    if (anchorRows(tx.sql).some((row) => row.fingerprint === fingerprint))
      throw appError('signing.anchor-known');
    const addedBy = signedInUser(context).userId;
    insertAnchor(tx.sql, { fingerprint, der: root.der, reason, addedAt: tx.at, addedBy });
    tx.note({ fingerprint });
    tx.change('signing-anchor', fingerprint, { trusted: true });
  });
}

export async function dropAnchor(
  core: SigningCore,
  context: Context,
  { fingerprint, reason }: InputOf<'signing.removeAnchor'>,
): Promise<void> {
  await core.database.write(context, { action: 'signing.removeAnchor' }, (tx) => {
    const { userId } = signedInUser(context);
    if (removeAnchor(tx.sql, fingerprint, { at: tx.at, userId, reason }) === 0)
      throw appError('signing.anchor-unknown');
    tx.note({ fingerprint });
    tx.change('signing-anchor', fingerprint, { trusted: false });
  });
}

export function readSettings(core: SigningCore): OutputOf<'signing.settings'> {
  return timestampSettings(core.database.read);
}

export async function saveSettings(
  core: SigningCore,
  context: Context,
  settings: InputOf<'signing.saveSettings'>,
): Promise<void> {
  if (settings.timestampOn && settings.timestampUrl === '') throw appError('signing.timestamp-address');
  await core.database.write(context, { action: 'signing.saveSettings' }, (tx) => {
    saveTimestampSettings(tx.sql, settings);
    tx.note({ timestampOn: settings.timestampOn });
    tx.change('signing-settings', 'timestamp', settings);
  });
}

function rootIn(file: Uint8Array): ReturnType<typeof certificateIn> {
  const root = certificateIn(file);
  if (root.extensions.basic?.authority !== true) throw appError('signing.anchor-not-authority');
  return root;
}

function dates(der: Uint8Array): { subject: string; notBefore: string; notAfter: string } {
  const root = certificateIn(der);
  return {
    subject: ownerOf(root),
    notBefore: root.notBefore.toISOString(),
    notAfter: root.notAfter.toISOString(),
  };
}
