/**
 * Body mass index in tenths, halves up: kg / m². Height in tenths of a centimetre, weight in tenths of a kilogram;
 * whole numbers throughout, so no binary fraction can tip a half.
 */
export function bmiTenths(height: number | null, weight: number | null): number | null {
  if (height === null || weight === null || height <= 0 || weight <= 0) return null;
  const square = height * height;
  return Math.floor((2 * weight * 1_000_000 + square) / (2 * square));
}
