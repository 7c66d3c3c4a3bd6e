/** The register of the year before still takes what was written or came in its last days; older ones are closed. */
export function isOpenYear(year: number, present: number): boolean {
  return year === present || year === present - 1;
}
