import { openPkcs12 } from '../../../main/platform/pades/certificate/pkcs12.ts';
import type { Signer } from '../../../main/platform/pades/signer.ts';
import { nodeToken } from '../../../main/token/node-token.ts';
import { tokenClient, type TokenClient } from '../../../main/token/token-client.ts';
import { tokenSigner } from '../../../main/token/token-signer.ts';
import { makeSoftTokens, type KeyPlan } from '../softhsm/soft-tokens.ts';
import { P12_PASSWORD } from './make-pki.ts';
import { SIGNERS } from './people.ts';
import type { TestPki } from './test-pki.ts';

export interface KeySource {
  readonly name: string;
  readonly signer: Signer;
}

/** Every certificate of the test PKI that may sign, opened from its .p12 file. */
export function p12Sources(pki: TestPki): KeySource[] {
  return SIGNERS.map(({ file }) => ({
    name: `${file} in a .p12 file`,
    signer: openPkcs12(pki.read(`${file}.p12`), P12_PASSWORD),
  }));
}

const PIN = '246810';
const TOKEN_KEYS: readonly KeyPlan[] = (['rsa-2048', 'rsa-3072', 'p-256', 'p-384'] as const).map(
  (kind, index) => ({
    kind,
    label: kind,
    ckaId: `0${String(index + 1)}`,
    subject: `/C=VN/O=Trường THCS Đồng Xanh/CN=Người Giữ Thẻ ${kind}`,
  }),
);

/** The same kinds of keys, made in a token and opened by the token process; `folder` belongs to the test. */
export async function tokenSources(
  pki: TestPki,
  folder: string,
): Promise<{ readonly sources: KeySource[]; readonly client: TokenClient }> {
  const plan = { label: 'Thẻ thử', pin: PIN, keys: TOKEN_KEYS, withIssuers: true };
  const { module, env } = makeSoftTokens(folder, pki, [plan]);
  const client = tokenClient(nodeToken({ ...process.env, ...env }));
  const sources: KeySource[] = [];
  for (const slot of await client.list(module)) {
    for (const { ckaId, fingerprint, label } of slot.certificates) {
      if (!TOKEN_KEYS.some((key) => key.ckaId === ckaId)) continue;
      const choice = { module, slotId: slot.slotId, tokenSerial: slot.tokenSerial, ckaId, fingerprint };
      const key = await client.open(choice, Buffer.from(PIN));
      sources.push({ name: `${label} in a token`, signer: tokenSigner(client, key) });
    }
  }
  return { sources, client };
}
