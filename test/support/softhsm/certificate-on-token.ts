import { nodeToken } from '../../../main/token/node-token.ts';
import { tokenClient } from '../../../main/token/token-client.ts';

/** The certificate beside this key of the first token, as the driver gives it out. */
export async function certificateOnToken(
  module: string,
  env: Readonly<Record<string, string>>,
  ckaId: string,
): Promise<Uint8Array> {
  const client = tokenClient(nodeToken({ ...process.env, ...env }));
  const [token] = await client.list(module);
  await client.closeAll();
  return token!.certificates.find((each) => each.ckaId === ckaId)!.der;
}
