/** A reader that takes memory until it is stopped. */
process.once('message', () => {
  const kept: unknown[] = [];
  for (;;) kept.push({ at: kept.length, text: `x${kept.length}` });
});
