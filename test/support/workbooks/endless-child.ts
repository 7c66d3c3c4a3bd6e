/** A reader that never answers. */
process.once('message', () => {
  for (;;) Math.sqrt(2);
});
