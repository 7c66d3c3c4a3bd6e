const MEBIBYTE = 1024 * 1024;

/** Files that may be read, and those above the limit: reading them would only fill the memory. */
export function splitBySize<F extends { readonly size: number }>(
  files: readonly F[],
  mostMebibytes: number,
): { readonly fitting: F[]; readonly tooLarge: F[] } {
  const fits = ({ size }: F): boolean => size <= mostMebibytes * MEBIBYTE;
  return { fitting: files.filter(fits), tooLarge: files.filter((file) => !fits(file)) };
}
