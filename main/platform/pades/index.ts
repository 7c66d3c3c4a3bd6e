export type { Appearance, BoxPicture } from './fields/appearance.ts';
export { listFields, type FieldState } from './fields/list-fields.ts';
export { signField, type SignedPdf, type SignRequest } from './fields/sign-field.ts';
export { PadesError } from './pades-error.ts';
export type { Signer, TimestampSource } from './signer.ts';
export { addLongTermMaterial, type LongTermMaterial } from './long-term/add-long-term-material.ts';
export { signatoriesIn } from './long-term/signatories-in.ts';
export type { Signatory } from './verify/signature-certificates.ts';
export type { Expected } from './verify/expected.ts';
export type { Reason, Verdict, VerifyMode } from './verify/reason.ts';
export type {
  LaterChange,
  Level,
  PaperReport,
  SignatureReport,
  SignerName,
} from './verify/signature-report.ts';
export { verifyPdf, type VerifyOptions } from './verify/verify-pdf.ts';
export { makeKeyPair, type Authority, type KeyPair } from './authority/authority.ts';
export { INTERNAL_POLICY, INTERNAL_UNIT, isInternal } from './authority/internal.ts';
export { internalSigner } from './authority/internal-signer.ts';
export { issueCertificate, renewCertificate, type CertifiedPerson } from './authority/issue-certificate.ts';
export { makeAuthority } from './authority/make-authority.ts';
export { makeCrl, type RevokedCertificate } from './authority/make-crl.ts';
export { readCertificate, type Certificate } from './certificate/certificate.ts';
export { chainOf, type Chain } from './certificate/chain.ts';
export { judgeByCrl, readCrl, type Crl } from './certificate/crl.ts';
export { firstOfType, NAME, partsOfType, sameName } from './certificate/name.ts';
export { judgeByOcsp, readOcsp, type OcspAnswer } from './certificate/ocsp.ts';
export { openPkcs12 } from './certificate/pkcs12.ts';
export { refusalOfKey } from './certificate/public-key.ts';
export type { Revocation, RevocationReason } from './certificate/revocation.ts';
export { maySignPapers } from './certificate/signing-usage.ts';
export { matchSubject, type KnownPerson, type SubjectMatch } from './certificate/subject-match.ts';
export { checkTimestamp } from './cms/timestamp-token.ts';
