import { parentPort, workerData } from 'node:worker_threads';
import type { DigestThreadStart, FromDigestThread, RowsToDigest } from './digest-jobs.ts';
import { digestRows } from './digest-rows.ts';
import { openReader } from './open-sqlite.ts';

/** Reads what it is asked for through a connection of its own and tells the digests. */
const { file, key } = workerData as DigestThreadStart;
const sql = openReader(file, key);
key.fill(0);
// Every page is read once: a large cache would only be filled.
sql.pragma('cache_size = -2000');

const send = (message: FromDigestThread) => parentPort?.postMessage(message);
parentPort?.on('message', (asked: RowsToDigest) => {
  for (const rows of digestRows(sql, asked)) send({ type: 'found', found: { table: asked.table, rows } });
  send({ type: 'ready' });
});
send({ type: 'ready' });
