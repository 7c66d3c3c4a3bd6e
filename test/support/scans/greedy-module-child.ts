/** A reader whose WebAssembly module takes memory outside the heap until it is refused more: it tells how much it got. */
process.once('message', () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  let megabytes = 0;
  try {
    for (; megabytes < 2048; megabytes += 16) memory.grow(16 * 16);
  } catch {
    // Refused: the answer tells where.
  }
  process.send?.({ type: 'refused', code: 'scan.damaged', params: { megabytes } });
});
