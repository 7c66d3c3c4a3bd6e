import { useRef, useState } from 'react';
import { call, isBridgeError } from '../../bridge/index.ts';
import { codeText, errorText, t } from '../../i18n/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import { scanProblem } from './board.ts';
import type { Paper } from './board.ts';

export interface Scan {
  readonly key: string;
  readonly file: DroppedFile;
  readonly state: 'matched' | 'unmatched' | 'failed';
  readonly paperId: string;
  /** Symbol of the paper that was found, or why none was. */
  readonly text: string;
}
/** The contract takes fifty at a time; so does a person. */
const MOST = 50;
/** Only this answer of the reader leaves a choice: every other one speaks against the file itself. */
const NO_CODE = 'papers.scan-without-code';

async function attach(key: string, file: DroppedFile, paperId: string | null): Promise<Scan> {
  const base = { key, file, paperId: '' };
  const problem = scanProblem(file.name, file.bytes.byteLength);
  if (problem !== null) return { ...base, state: 'failed', text: t(`papers.scan.${problem}`) };
  try {
    const scans = [{ fileName: file.name.slice(-200), bytes: file.bytes }];
    const [answer] = await call('papers.attachScans', { scans, paperId });
    if (answer === undefined) return { ...base, state: 'failed', text: '' };
    if (answer.paperId !== '')
      return { ...base, paperId: answer.paperId, state: 'matched', text: answer.paper };
    const byHand = paperId !== null || answer.error === NO_CODE;
    const text = codeText(answer.error, answer.params) ?? answer.error;
    return { ...base, state: byHand ? 'unmatched' : 'failed', text };
  } catch (error) {
    return { ...base, state: 'failed', text: isBridgeError(error) ? errorText(error) : errorText(null) };
  }
}

/** Sends scans one after the other, so that each result is seen at once and the run can be stopped. */
export function useScans() {
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const [reading, setReading] = useState<{
    readonly done: number;
    readonly total: number;
    readonly name: string;
  } | null>(null);
  const [leftOut, setLeftOut] = useState(0);
  const stopped = useRef(false);
  const receive = async (files: readonly DroppedFile[]): Promise<void> => {
    stopped.current = false;
    setLeftOut(Math.max(0, files.length - MOST));
    const taken = files.slice(0, MOST);
    for (const [at, file] of taken.entries()) {
      if (stopped.current) break;
      setReading({ done: at + 1, total: taken.length, name: file.name });
      const scan = await attach(crypto.randomUUID(), file, null);
      setScans((old) => [...old, scan]);
    }
    setReading(null);
  };
  const assign = async (scan: Scan, paper: Paper): Promise<void> => {
    const next = await attach(scan.key, scan.file, paper.id);
    setScans((old) => old.map((other) => (other.key === scan.key ? next : other)));
  };
  return {
    scans,
    reading,
    leftOut,
    receive,
    assign,
    stop: (): void => {
      stopped.current = true;
    },
  };
}
