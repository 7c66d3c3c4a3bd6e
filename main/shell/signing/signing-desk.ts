import type { OutputOf } from '../../../preload/contract/index.ts';
import type {
  SigningActInput,
  SigningActName,
  SigningActOutput,
  SigningView,
} from '../../../preload/contract/signing-window.ts';
import { appError } from '../../kernel/app-error.ts';
import { sha256Hex } from '../../kernel/sha256-hex.ts';
import { createKeyChoices } from './key-choices.ts';
import type { KeyPorts } from './key-choices.ts';
import { createReadMarks } from './read-marks.ts';

export type SigningHandlers = {
  readonly [A in SigningActName]: (
    input: SigningActInput<A>,
  ) => SigningActOutput<A> | Promise<SigningActOutput<A>>;
};

export interface PlacedPaper {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly page: number;
}
export interface DeskPorts extends KeyPorts {
  /** False = it did not come to be seen: another took its place. */
  showPaper(paper: PlacedPaper): Promise<boolean>;
  placePaper(place: SigningActInput<'place'>): void;
  focusPaper(): void;
  /** Whether clicks and keys are certainly meant for this window. */
  settled(): boolean;
  preferences(): SigningView['preferences'];
  newBatchId(): string;
  close(): void;
}

/** One signing window's work, from the frozen bytes to the signatures; knows nothing of windows. */
export interface SigningDesk {
  readonly handlers: SigningHandlers;
  /** The running batch; null = nothing is being signed. */
  batch(): string | null;
  /** Papers signed in this window. */
  signed(): number;
}

type Offer = OutputOf<'signing.toSign'>;

export function createSigningDesk(
  request: { readonly paperIds: readonly string[]; readonly signer: string | null },
  ports: DeskPorts,
): SigningDesk {
  const { ask } = ports;
  const keys = createKeyChoices(ports);
  const marks = createReadMarks();
  /** Signed, given back or refused here: no longer this window's work. */
  const finished = new Set<string>();
  let signed = 0;
  let signer = request.signer;
  let offer: Offer | null = null;
  let batch: string | null = null;

  const paperOf = (paperId: string): Offer['papers'][number] => {
    const paper = offer?.papers.find((each) => each.paperId === paperId);
    if (paper === undefined) throw appError('signing-window.other-paper');
    return paper;
  };
  const whenSettled = (): void => {
    if (!ports.settled()) throw appError('signing-window.not-settled');
  };
  const load = async (next: string | null | undefined): Promise<SigningView> => {
    if (batch !== null) throw appError('signing-window.busy');
    if (next !== undefined) signer = next;
    marks.clear();
    const paperIds = request.paperIds.filter((paperId) => !finished.has(paperId));
    offer = null;
    const fresh = await ask('signing.toSign', { paperIds, signer });
    if (fresh.papers.some(({ bytes, sha256 }) => sha256Hex(bytes) !== sha256))
      throw appError('signing-window.bytes-differ');
    offer = fresh;
    const names = new Map(fresh.papers.flatMap(({ open }) => open.map((each) => [each.staffId, each.name])));
    return {
      signer: fresh.signer,
      candidates: [...names].flatMap(([staffId, name]) => (staffId === null ? [] : [{ staffId, name }])),
      papers: fresh.papers.map(({ bytes: _bytes, ...paper }) => paper),
      certificates: fresh.certificates,
      timestamp: fresh.timestamp,
      preferences: ports.preferences(),
    };
  };
  const readPapers = () =>
    (offer?.papers ?? []).flatMap(({ paperId, field, refusal, sha256 }) =>
      field === null || refusal !== null || finished.has(paperId) || !marks.isRead(paperId)
        ? []
        : [{ paperId, field, sha256, read: true }],
    );
  const sign = async (input: SigningActInput<'sign'>): Promise<SigningActOutput<'sign'>> => {
    if (batch !== null) throw appError('signing-window.busy');
    const papers = readPapers();
    if (papers.length === 0) throw appError('signing-window.nothing-read');
    const batchId = ports.newBatchId();
    batch = batchId;
    try {
      const { fingerprint } = input;
      const done = await keys.withKey(input, (key) =>
        ask('signing.sign', { batchId, signer, papers, fingerprint, key }),
      );
      for (const { paperId, state } of done.results) {
        if (state !== 'signed') continue;
        finished.add(paperId);
        signed += 1;
      }
      return done;
    } finally {
      batch = null;
    }
  };
  /** A secret lives as long as the act it was typed for. */
  const wiping =
    <I extends { readonly secret: Uint8Array }, O>(act: (input: I) => Promise<O>) =>
    async (input: I): Promise<O> => {
      try {
        whenSettled();
        return await act(input);
      } finally {
        input.secret.fill(0);
      }
    };
  const handlers: SigningHandlers = {
    load: ({ signer: next }) => load(next),
    place: (place) => {
      ports.placePaper(place);
      return {};
    },
    show: async ({ paperId, page }) => {
      const { bytes, symbol, pages } = paperOf(paperId);
      const at = Math.min(page, Math.max(1, pages));
      const shown = await ports.showPaper({
        fileName: `${symbol.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}.pdf`,
        bytes,
        page: at,
      });
      if (shown) marks.shown(paperId);
      return { shown };
    },
    tick: ({ paperId, read }) => {
      paperOf(paperId);
      if (!marks.tick(paperId, read)) throw appError('signing-window.not-shown');
      return {};
    },
    focusPaper: () => {
      ports.focusPaper();
      return {};
    },
    chooseFile: () => keys.chooseFile(),
    openFile: wiping(({ secret }: SigningActInput<'openFile'>) => keys.openFile(signer, secret)),
    modules: () => keys.modules(),
    chooseModule: ({ path }) => keys.chooseModule(path),
    tokens: () => keys.tokens(signer),
    sign: wiping(sign),
    stop: async () => {
      if (batch !== null) await ask('signing.stop', { batchId: batch });
      return {};
    },
    return: async (input) => {
      whenSettled();
      const { sha256 } = paperOf(input.paperId);
      await ask('signing.return', { ...input, sha256 });
      finished.add(input.paperId);
      return {};
    },
    reject: async (input) => {
      whenSettled();
      const { sha256 } = paperOf(input.paperId);
      await ask('signing.reject', { ...input, sha256 });
      finished.add(input.paperId);
      return {};
    },
    close: () => {
      if (batch !== null) throw appError('signing-window.busy');
      ports.close();
      return {};
    },
  };
  return { handlers, batch: () => batch, signed: () => signed };
}
