import { readCertificate, type Certificate } from '../certificate/certificate.ts';
import { readCrl } from '../certificate/crl.ts';
import { readOcsp } from '../certificate/ocsp.ts';
import { NO_EVIDENCE, type Evidence } from '../long-term/evidence.ts';

/** What is believed, what is known of revocation, and the time of asking: the same for every signature of a file. */
export interface TrustGround {
  readonly anchors: readonly Certificate[];
  /** Handed in by whoever asks: downloaded lists and answers. */
  readonly evidence: Evidence;
  /** Kept inside the file (DSS). */
  readonly kept: Evidence;
  readonly now: Date;
}

/** A folder of anchors easily holds people's certificates too: whoever may not certify vouches for nobody, not even itself. */
const isAuthority = ({ extensions }: Certificate): boolean => extensions.basic?.authority === true;

export function trustGround(options: {
  readonly trust: readonly Uint8Array[];
  readonly crls?: readonly Uint8Array[];
  readonly ocsps?: readonly Uint8Array[];
  readonly at: Date;
}): TrustGround {
  const { trust, crls = [], ocsps = [], at } = options;
  return {
    anchors: trust.flatMap((der) => readCertificate(der) ?? []).filter(isAuthority),
    evidence: {
      ...NO_EVIDENCE,
      crls: crls.flatMap((der) => readCrl(der) ?? []),
      ocsps: ocsps.flatMap((der) => readOcsp(der) ?? []),
    },
    kept: NO_EVIDENCE,
    now: at,
  };
}
