/** Identifier octets of the universal types used here (X.690, X.680 §8.4). */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  sequence: 0x30,
  set: 0x31,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
} as const;

/** Context class, primitive: `[n] IMPLICIT` of a primitive type. */
export const contextPrimitive = (number: number): number => 0x80 | number;
/** Context class, constructed: `[n] EXPLICIT`, or `[n] IMPLICIT` of a constructed type. */
export const contextTag = (number: number): number => 0xa0 | number;
