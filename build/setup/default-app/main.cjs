// Stands in for Electron's own default app, which the registry runtime lacks: `electron [switches] FOLDER` starts
// the program in FOLDER with the same name, version and app path as the official binary gives it.
const { app, dialog } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');

function parseCommandLine(argv) {
  const preload = [];
  let folder = null;
  for (let i = 1; i < argv.length && folder === null; i += 1) {
    if (argv[i] === '-r' || argv[i] === '--require') {
      preload.push(argv[(i += 1)]);
    } else if (!argv[i].startsWith('-')) {
      folder = path.resolve(argv[i]);
    }
  }
  return { preload, folder };
}

function adoptPackage(folder) {
  const file = path.join(folder, 'package.json');
  if (!fs.existsSync(file)) return;
  const about = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (about.version) app.setVersion(about.version);
  app.name = about.productName ?? about.name ?? app.name;
  app.setDesktopName(about.desktopName ?? `${app.name}.desktop`);
  if (about.v8Flags) v8.setFlagsFromString(about.v8Flags);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  if (process.env.DISPLAY && process.stdout.isTTY) dialog.showErrorBox('Electron', message);
  app.exit(1);
}

function start() {
  const { preload, folder } = parseCommandLine(process.argv);
  if (preload.length > 0) Module._preloadModules(preload);
  if (folder === null) return fail('usage: electron [switches] APP-FOLDER');
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  adoptPackage(folder);
  let entry;
  try {
    entry = Module._resolveFilename(folder, null, true);
  } catch {
    return fail(`no program to start in ${folder}`);
  }
  app.setAppPath(fs.statSync(folder).isDirectory() ? folder : path.dirname(entry));
  try {
    // At once, as the official one: what registers schemes or the sandbox must run before the program is ready.
    Module._load(entry, module, true);
  } catch (error) {
    fail(`the program in ${folder} could not start: ${error?.stack ?? error}`);
  }
}

start();
