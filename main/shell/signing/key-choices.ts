import type { InputOf, OfficeMethodName, OutputOf, RawInputOf } from '../../../preload/contract/index.ts';
import type {
  SigningActInput,
  SigningActOutput,
  SigningTokens,
} from '../../../preload/contract/signing-window.ts';
import { appError, isAppError } from '../../kernel/app-error.ts';
import type { TokenChoice, TokenSlot } from '../../token/protocol.ts';
import type { TokenClient } from '../../token/token-client.ts';

export type AskOffice = <M extends OfficeMethodName>(method: M, input: RawInputOf<M>) => Promise<OutputOf<M>>;
export type OpenKey = InputOf<'signing.sign'>['key'];

export interface KeyPorts {
  readonly ask: AskOffice;
  readonly tokens: Pick<TokenClient, 'list' | 'open' | 'close'>;
  /** A dialog of the system; null = the person changed their mind. */
  chooseKeyFile(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  chooseModuleFile(): Promise<string | null>;
  readonly module: { read(): string; write(path: string): void };
  knownModules(): readonly { readonly path: string; readonly name: string }[];
}

/** The keys a person may choose from in one signing window. Secrets pass through and are never kept. */
export interface KeyChoices {
  chooseFile(): Promise<SigningActOutput<'chooseFile'>>;
  openFile(signer: string | null, secret: Uint8Array): Promise<SigningActOutput<'openFile'>>;
  modules(): SigningActOutput<'modules'>;
  chooseModule(path: string | null): Promise<SigningActOutput<'modules'>>;
  tokens(signer: string | null): Promise<SigningTokens>;
  /** Opens the key for as long as `use` runs. */
  withKey<T>(input: SigningActInput<'sign'>, use: (key: OpenKey) => Promise<T>): Promise<T>;
}

function textOf(secret: Uint8Array): string {
  return new TextDecoder().decode(secret);
}

export function createKeyChoices(ports: KeyPorts): KeyChoices {
  const { ask } = ports;
  let file: { readonly name: string; readonly bytes: Uint8Array } | null = null;
  const onTokens = new Map<string, TokenChoice>();

  const modules = (): SigningActOutput<'modules'> => ({
    chosen: ports.module.read(),
    known: ports.knownModules().map(({ path, name }) => ({ path, name })),
  });
  const certificateOn = async (
    signer: string | null,
    { der, chain, fingerprint }: TokenSlot['certificates'][number],
  ): Promise<SigningTokens[number]['certificates'][number]> => {
    const key = { kind: 'certificate' as const, certificate: der, chain: [...chain] };
    try {
      return { fingerprint, facts: await ask('signing.inspectKey', { signer, key }), refusal: null };
    } catch (error) {
      if (!isAppError(error)) throw error;
      return { fingerprint, facts: null, refusal: { code: error.code, params: { ...error.params } } };
    }
  };
  const withToken = async <T>(
    fingerprint: string,
    pin: Uint8Array,
    use: (key: OpenKey) => Promise<T>,
  ): Promise<T> => {
    const choice = onTokens.get(fingerprint);
    if (choice === undefined) throw appError('signing-window.no-token');
    const { handle, certificate, chain } = await ports.tokens.open(choice, pin);
    try {
      return await use({ kind: 'token', handle: String(handle), certificate, chain: [...chain] });
    } finally {
      await ports.tokens.close(handle);
    }
  };
  return {
    modules,
    async chooseFile() {
      file = (await ports.chooseKeyFile()) ?? file;
      return { name: file?.name ?? '' };
    },
    async openFile(signer, secret) {
      if (file === null) throw appError('signing-window.no-file');
      const key = { kind: 'p12' as const, file: file.bytes, password: textOf(secret) };
      return ask('signing.inspectKey', { signer, key });
    },
    async chooseModule(path) {
      const known = ports.knownModules().some((each) => each.path === path);
      const chosen = known ? path : path === null ? await ports.chooseModuleFile() : null;
      if (chosen !== null) ports.module.write(chosen);
      return modules();
    },
    async tokens(signer) {
      onTokens.clear();
      const module = ports.module.read();
      if (module === '') return [];
      const slots = await ports.tokens.list(module);
      const shown: SigningTokens = [];
      for (const { slotId, tokenSerial, label, pin, pinPad, certificates } of slots) {
        for (const { ckaId, fingerprint } of certificates)
          onTokens.set(fingerprint, { module, slotId, tokenSerial, ckaId, fingerprint });
        const facts = await Promise.all(certificates.map((each) => certificateOn(signer, each)));
        shown.push({ label, serial: tokenSerial, ...pin, pinPad, certificates: facts });
      }
      return shown;
    },
    async withKey({ source, fingerprint, secret }, use) {
      if (source === 'token') return withToken(fingerprint, secret, use);
      if (source === 'internal') return use({ kind: 'internal', fingerprint, password: textOf(secret) });
      if (file === null) throw appError('signing-window.no-file');
      return use({ kind: 'p12', file: file.bytes, password: textOf(secret) });
    },
  };
}
