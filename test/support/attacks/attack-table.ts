import { verifyPdf, type PaperReport } from '../../../main/platform/pades/index.ts';
import { pdfsig } from '../judges/pdfsig.ts';
import type { Attack } from './attack.ts';
import type { SignedBench } from './signed-bench.ts';

export interface Outcome {
  readonly attack: Attack;
  readonly verdict: PaperReport['verdict'];
  /** Of the paper and of every signature. */
  readonly codes: readonly string[];
  /** What pdfsig says, in a few words. */
  readonly pdfsig: string;
}

export async function outcomeOf(attack: Attack, bench: SignedBench): Promise<Outcome> {
  const made = await attack.make(bench);
  const { pdf, options } = 'pdf' in made ? made : { pdf: made, options: {} };
  const report = await verifyPdf(pdf, { ...bench.options, ...options });
  const reasons = [...report.reasons, ...report.signatures.flatMap((each) => each.reasons)];
  const codes = [...new Set(reasons.map(({ code }) => code))];
  return { attack, verdict: report.verdict, codes, pdfsig: inShort(pdf, bench) };
}

/** "Valid, Trusted, not total": signatures of which it says the same are told once, empty fields not at all. */
function inShort(pdf: Uint8Array, { pki }: SignedBench): string {
  const said = pdfsig(pdf, pki)
    .filter(({ said: words }) => words !== '')
    .map(({ said: words, total }) => {
      const short = words
        .replace(/^Signature is (Valid|Invalid)\.(?: (?:Certificate is )?)?/u, '$1, ')
        .replace(/[., ]+$/u, '');
      return `${short}${total ? '' : ', not total'}`;
    });
  return said.length === 0 ? 'no signature' : [...new Set(said)].join('; ');
}

/** The rows of docs/security.md, without the blanks that the formatter puts in. */
export function tableRows(outcomes: readonly Outcome[]): string[] {
  return [
    '| case | verdict here | reason | pdfsig |',
    ...outcomes.map(({ attack, verdict, pdfsig: theirs }) => {
      const reason = attack.reason === '' ? '–' : `\`${attack.reason}\``;
      return `| ${attack.name} | ${verdict} | ${reason} | ${theirs} |`;
    }),
  ];
}
