// Loaded into the program before its own code (`electron -r`): holds back "ready" until the driver is attached and calls
// `__playwright_run`. Playwright brings a loader that does this, but leaves it out where the caller names the executable,
// and it would switch on a lot that the program does not have. Without it the program makes its window meanwhile: a driver
// that attaches while the page's first navigation commits never hears of that commit and waits for ever.
const { app } = require('electron');

const emit = app.emit.bind(app);
const ready = app.whenReady();
let readyArguments = null;
let readyAt = 0;
let released = false;
let release = null;
const whenReleased = new Promise((resolve) => {
  release = resolve;
});

app.emit = (event, ...args) => {
  if (event !== 'ready' || released) return emit(event, ...args);
  readyArguments = args;
  readyAt = performance.now();
  return app.listenerCount('ready') > 0;
};
app.isReady = () => released;
app.whenReady = () => whenReleased;

globalThis.__playwright_run = async () => {
  await ready;
  released = true;
  // For whoever measures the start: this wait, in ms, is none of the program's.
  globalThis.heldForDriver = performance.now() - readyAt;
  release();
  emit('ready', ...readyArguments);
};
