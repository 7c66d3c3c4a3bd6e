/** In which order the places of a paper are signed; a seal always comes last. */
export const SIGNING_ORDERS = ['sequential', 'any'] as const;
export type SigningOrder = (typeof SIGNING_ORDERS)[number];

/** How a place was signed: three sources of a key, or a pen. */
export const SIGNING_METHODS = ['p12', 'token', 'internal', 'ink'] as const;
export type SigningMethod = (typeof SIGNING_METHODS)[number];

/** `turn`: may be signed now; `waiting`: somebody else comes first. */
export const STEP_STATES = ['waiting', 'turn', 'signed', 'inked'] as const;
export type StepState = (typeof STEP_STATES)[number];

export const ROUND_STATES = ['open', 'complete', 'returned', 'rejected', 'void'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** Where the key of a bound certificate is. */
export const KEY_SOURCES = ['p12', 'token', 'internal'] as const;
export type KeySource = (typeof KEY_SOURCES)[number];

/** How the subject of a certificate fits the person it is bound to. */
export const CERTIFICATE_FITS = ['match', 'name-only', 'mismatch'] as const;
export type CertificateFit = (typeof CERTIFICATE_FITS)[number];

/** Why the school's own authority takes a certificate back (RFC 5280, 5.3.1). */
export const REVOCATION_REASONS = [
  'key-compromise',
  'affiliation-changed',
  'superseded',
  'cessation-of-operation',
] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/** Handwriting is blue; a seal is red and stands in its real size. */
export const PICTURE_KINDS = ['handwriting', 'seal'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** Steps of "Bác sĩ chữ ký số", in the order in which one needs the other. */
export const DOCTOR_STEPS = [
  'module',
  'reader',
  'token',
  'pin',
  'certificate',
  'chain',
  'usage',
  'expiry',
  'revocation',
  'clock',
  'timestamp',
] as const;
export type DoctorStep = (typeof DOCTOR_STEPS)[number];
