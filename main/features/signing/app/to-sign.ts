import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { actorMay } from '../../auth/index.ts';
import { certificateRows } from '../data/certificate-rows.ts';
import { timestampSettings } from '../data/setting-rows.ts';
import { certificateState } from '../domain/expiry.ts';
import { certificateIn, shownCertificate, warningsOf } from './read-certificate.ts';
import { shownSteps } from './show-steps.ts';
import { requireRound, type SigningCore } from './signing-core.ts';
import { mayTake, signingPerson, type SigningPerson } from './who-signs.ts';

type ToSign = OutputOf<'signing.toSign'>['papers'][number];

/** Exactly the bytes that a signature will stand on, with what it means and who comes before and after. */
export function readToSign(
  core: SigningCore,
  context: Context,
  { paperIds, signer }: InputOf<'signing.toSign'>,
): OutputOf<'signing.toSign'> {
  const person = signingPerson(core, context, signer);
  const mayRead = actorMay(signedInUser(context), 'papers.read');
  const { timestampOn, timestampUrl } = timestampSettings(core.database.read);
  return {
    signer: { staffId: person.staffId, name: person.name },
    papers: [...new Set(paperIds)].map((paperId) => paperToSign(core, person, paperId, mayRead)),
    certificates: usableCertificates(core, context, person),
    timestamp: { on: timestampOn, url: timestampUrl },
  };
}

function paperToSign(core: SigningCore, person: SigningPerson, paperId: string, mayRead: boolean): ToSign {
  const { paper, round, steps, open } = requireRound(core, core.database.read, paperId);
  // Whoever may not read papers sees those that wait for their own signature.
  if (!mayRead && !steps.some((step) => mayTake(step, person, paper, steps) !== null))
    throw appError('permission.denied');
  const bytes = core.papers.signing.bytes(core.database.read, paperId, paper.version);
  if (!bytes || sha256Hex(bytes) !== paper.sha256)
    throw appError('papers.bytes-damaged', { paper: paper.symbol });
  const openSteps = steps.filter(({ field }) => open.includes(field));
  const own = openSteps.find((step) => mayTake(step, person, paper, steps) !== null);
  const later = steps.some((step) => mayTake(step, person, paper, steps) !== null);
  const refusal = {
    code: later ? 'signing.not-your-turn' : 'signing.not-your-place',
    params: { paper: paper.symbol },
  };
  return {
    paperId,
    symbol: paper.symbol,
    title: paper.title,
    person: paper.person,
    sha256: paper.sha256,
    bytes: Uint8Array.from(bytes),
    pages: paper.pages,
    order: round.order,
    meaning: {
      code: paper.kind,
      params: {
        role: (own ?? openSteps[0])?.role.replaceAll('\n', ' – ') ?? '',
        title: paper.title,
        symbol: paper.symbol,
        person: paper.person,
      },
    },
    steps: shownSteps(core.people, steps, round.order),
    open: openSteps.map(({ staffId, field, name, role }) => ({ staffId, field, name, role })),
    field: own?.field ?? null,
    refusal: own ? null : refusal,
  };
}

function usableCertificates(
  core: SigningCore,
  context: Context,
  { staffId }: SigningPerson,
): OutputOf<'signing.toSign'>['certificates'] {
  return certificateRows(core.database.read).flatMap((row) => {
    if (row.staffId !== staffId) return [];
    const certificate = certificateIn(row.der);
    const facts = shownCertificate(certificate);
    if (certificateState({ ...row, ...facts }, context.at) !== 'usable') return [];
    return [{ ...facts, source: row.source, warnings: warningsOf(certificate, context.at) }];
  });
}
