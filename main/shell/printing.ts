import type { WebContents } from 'electron';
import { appError } from '../kernel/app-error.ts';

/** Chromium's words for "the person closed the dialog"; everything else is a failure. */
const CANCELLED = /cancel/iu;

/** Prints what a window shows through the system dialog. False = cancelled; no printer is said in plain words. */
export async function printContents(contents: WebContents): Promise<boolean> {
  const printers = await contents.getPrintersAsync();
  if (printers.length === 0) throw appError('shell.no-printer');
  return new Promise((resolve, reject) => {
    contents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (printed, reason) => {
      if (printed) resolve(true);
      else if (CANCELLED.test(reason)) resolve(false);
      else reject(appError('shell.print-failed'));
    });
  });
}
