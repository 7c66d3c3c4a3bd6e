import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../setup/paths.mjs';

/** What vitest's JSON report says: `{ passed, failed, skipped, failures }`; no report is a failure of its own. */
export function readVitestResults(file) {
  let results;
  try {
    results = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ['vitest wrote no report'] };
  }
  const failures = results.testResults.flatMap(failuresOf);
  return {
    passed: results.numPassedTests,
    // A file that breaks before its first test counts none of them as failed.
    failed: failures.length,
    skipped: results.numPendingTests + results.numTodoTests,
    failures,
  };
}

/** One entry a failed test, and one for a file that failed outside its tests: what broke, what was waited for, where. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const tests = assertionResults.filter((test) => test.status === 'failed').map((test) => told(file, test));
  if (tests.length > 0 || status !== 'failed') return tests;
  return [`${file} (outside its tests)\n  ${firstLine(message)}`];
}

function told(file, test) {
  const text = stripVTControlCharacters(test.failureMessages.join('\n'));
  return [`${file} > ${test.fullName}`, firstLine(text), ...waitedFor(text), ...lineOf(file, text)].join(
    '\n  ',
  );
}

function firstLine(text) {
  return stripVTControlCharacters(text).trim().split('\n', 1)[0].slice(0, 400);
}

/** The driver's own log says which part of the screen never came. */
function waitedFor(text) {
  return text.match(/^ *- waiting for .*$/mu)?.map((line) => line.trim().slice(0, 400)) ?? [];
}

/** Where in the test it broke: the deepest place that is in the file of the test itself. */
function lineOf(file, text) {
  const at = text.split('\n').find((line) => line.includes(`${file}:`));
  return at === undefined ? [] : [at.trim().replace(/\(.*?(?=test\/)/u, '(')];
}
