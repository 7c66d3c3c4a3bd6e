import { z } from 'zod';
import { bytes, empty, id, line, sentenceParams, sha256Hex } from './fields.ts';
import type { Reply } from './reply.ts';
import { preferences } from './shell.ts';
import { certificateFacts, signing } from './signing.ts';
import { KEY_SOURCES } from './vocabulary/signing.ts';

/** What the page of the signing window may ask of the shell: nothing else, and nobody else. */
export const SIGNING_CHANNEL = 'signing:act';
export const SIGNING_EVENTS = 'signing:event';

const offer = signing['signing.toSign'].output;
const field = z.string().regex(/^[A-Za-z0-9]{1,40}$/u);
const reason = line(300, 3);
/** UTF-8 of a PIN or password; whoever holds it wipes it after use. */
const secret = bytes(1024);
const pixels = z.number().min(0).max(20_000);

const view = z.strictObject({
  signer: offer.shape.signer,
  /** Whom the open places are bound to: an officer lets one of them sign at this workstation. */
  candidates: z.array(z.strictObject({ staffId: id, name: z.string() })),
  /** As the office gave them, without their bytes: those stand in the viewer only. */
  papers: z.array(offer.shape.papers.element.omit({ bytes: true })),
  certificates: offer.shape.certificates,
  timestamp: offer.shape.timestamp,
  preferences,
});

const modules = z.strictObject({
  /** Whole path of the driver in use; '' = none is chosen. */
  chosen: z.string(),
  known: z.array(z.strictObject({ path: z.string(), name: z.string() })),
});

const tokens = z.array(
  z.strictObject({
    label: z.string(),
    serial: z.string(),
    triesLow: z.boolean(),
    finalTry: z.boolean(),
    locked: z.boolean(),
    pinPad: z.boolean(),
    certificates: z.array(
      z.strictObject({
        fingerprint: sha256Hex,
        /** Null = the person may not sign with it; why not is in `refusal`. */
        facts: certificateFacts.nullable(),
        refusal: z.strictObject({ code: z.string(), params: sentenceParams }).nullable(),
      }),
    ),
  }),
);

const act = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const signingActs = {
  /** Asks the office anew for the frozen bytes; what was read counts no more. Without a signer: the same as before. */
  load: act(z.strictObject({ signer: id.nullable().optional() }), view),
  /** Where the viewer stands, in CSS pixels of the page; null = it is not needed now. */
  place: act(z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels }).nullable(), empty),
  /** `shown` is false when the next one was asked for before this one stood in the viewer. */
  show: act(
    z.strictObject({ paperId: id, page: z.int().min(1).max(10_000) }),
    z.strictObject({ shown: z.boolean() }),
  ),
  /** "Đã xem": only of a paper that stood in the viewer. */
  tick: act(z.strictObject({ paperId: id, read: z.boolean() }), empty),
  focusPaper: act(empty, empty),
  chooseFile: act(empty, z.strictObject({ name: z.string() })),
  openFile: act(z.strictObject({ secret }), certificateFacts),
  modules: act(empty, modules),
  /** One of the known ones, or null = ask with a dialog of the system. */
  chooseModule: act(z.strictObject({ path: z.string().max(500).nullable() }), modules),
  tokens: act(empty, tokens),
  sign: act(
    z.strictObject({ source: z.enum(KEY_SOURCES), fingerprint: sha256Hex, secret }),
    signing['signing.sign'].output,
  ),
  stop: act(empty, empty),
  return: act(z.strictObject({ paperId: id, toField: field, reason }), empty),
  reject: act(z.strictObject({ paperId: id, reason }), empty),
  close: act(empty, empty),
} as const;

export type SigningActName = keyof typeof signingActs;
export type SigningActInput<A extends SigningActName> = z.output<(typeof signingActs)[A]['input']>;
export type SigningActOutput<A extends SigningActName> = z.output<(typeof signingActs)[A]['output']>;
export type SigningView = z.output<typeof view>;
export type SigningTokens = z.output<typeof tokens>;
export type CertificateFacts = z.output<typeof certificateFacts>;

export type SigningEvent =
  /** Whether the window stood in front long enough for its keys and clicks to be meant for it. */
  | { readonly type: 'settled'; readonly settled: boolean }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  /** Keys pressed while the paper has the focus. */
  | { readonly type: 'key'; readonly key: 'sign' | 'leave-paper' };

/** The only thing the page gets from its preload: `window.signing`. */
export interface SigningBridge {
  act(name: SigningActName, input: unknown): Promise<Reply<unknown>>;
  on(listener: (event: SigningEvent) => void): () => void;
}
