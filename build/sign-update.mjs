// Makes the publisher's key, and signs the manifest of a release. The private key never lies in the repository.
//   node build/sign-update.mjs --new-key KEY.pem --key-id ID
//   node build/sign-update.mjs --key KEY.pem --key-id ID --folder RELEASE --notes NOTES.json [--minimum X.Y.Z] [--days 90]
// NOTES.json is { "vi": "…", "en": "…" }. The manifest is written into the folder, beside the installers it names.
import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeManifest } from '../main/features/updates/app/judge-manifest.ts';
import { CHANNEL, PRODUCT } from '../main/features/updates/app/manifest.ts';
import { root } from './setup/paths.mjs';
import { publicEntry } from './update/public-entry.ts';
import { manifestFile, signManifest } from './update/sign-manifest.ts';

const PLATFORM_OF = [
  [/\.exe$/u, 'win32'],
  [/\.(?:AppImage|deb|rpm|tar\.gz)$/u, 'linux'],
  [/\.(?:dmg|pkg)$/u, 'darwin'],
];
const { values } = parseArgs({
  options: {
    'new-key': { type: 'string' },
    key: { type: 'string' },
    'key-id': { type: 'string' },
    folder: { type: 'string' },
    notes: { type: 'string' },
    minimum: { type: 'string', default: '0.0.0' },
    version: { type: 'string' },
    days: { type: 'string', default: '90' },
  },
});

try {
  if (values['new-key']) newKey(resolve(values['new-key']), needed('key-id'));
  else signRelease();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function needed(name) {
  const value = values[name];
  if (!value) throw new Error(`--${name} is needed`);
  return value;
}

function newKey(file, id) {
  if (!relative(root, file).startsWith('..'))
    throw new Error('a private key must not lie in the repository: name a file outside of it');
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  console.log(
    `Private key: ${file} (keep it off line)\nAdd to resources/trust/update-keys.json:\n${JSON.stringify(publicEntry(id, privateKey), null, 2)}`,
  );
}

function signRelease() {
  const folder = resolve(needed('folder'));
  const key = createPrivateKey(readFileSync(resolve(needed('key'))));
  const id = needed('key-id');
  const now = new Date();
  const version = values.version ?? JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  const manifest = {
    product: PRODUCT,
    channel: CHANNEL,
    version,
    minimumVersion: values.minimum,
    issuedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + Number(values.days) * 86_400_000).toISOString(),
    notes: JSON.parse(readFileSync(resolve(needed('notes')), 'utf8')),
    files: installersIn(folder),
  };
  const bytes = manifestFile(signManifest(manifest, id, key));
  // What the program would refuse is not published.
  judgeManifest(bytes, {
    keys: [publicEntry(id, key)],
    current: values.minimum,
    seen: null,
    now: now.toISOString(),
  });
  const file = join(folder, `so-truong-${version}.stupdate`);
  writeFileSync(file, bytes);
  console.log(`${file}: ${manifest.files.map(({ name }) => name).join(', ')}`);
}

function installersIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const platform = PLATFORM_OF.find(([pattern]) => pattern.test(name))?.[1];
    if (!platform) return [];
    const bytes = readFileSync(join(folder, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [{ name, platform, size: statSync(join(folder, name)).size, sha256 }];
  });
}
