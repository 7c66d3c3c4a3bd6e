/** Prints the table of stages, then what failed, and as the very last line the totals; returns whether all is well. */
export function report(results, ms) {
  const width = Math.max(...results.map((result) => result.name.length));
  console.log('');
  for (const { name, ok, ms: took, passed, failed, skipped } of results) {
    const counts = `${passed} passed${failed > 0 ? `, ${failed} FAILED` : ''}${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    console.log(
      `${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(width)} ${(took / 1000).toFixed(1).padStart(7)} s  ${counts}`,
    );
  }
  // A reader may have only the end of this output.
  for (const { name, failures } of results) {
    for (const failure of failures) console.log(`\nFAILED ${name}: ${failure}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const skipped = sum('skipped');
  console.log(`\ntotal ${(ms / 1000).toFixed(1)} s`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return results.every((result) => result.ok);
}
