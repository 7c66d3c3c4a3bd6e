import type { WebContents } from 'electron';
import { appError } from '../kernel/app-error.ts';

/** Chromium's words for "the person closed the dialog"; everything else is a failure. */
const CANCELLED = /cancel/iu;

/** Before anything is handed out for printing: no printer is said in plain words. */
export async function requirePrinter(contents: WebContents): Promise<void> {
  if ((await contents.getPrintersAsync()).length === 0) throw appError('shell.no-printer');
}

/** Prints what a window shows through the system dialog. False = cancelled. */
export async function printContents(contents: WebContents): Promise<boolean> {
  await requirePrinter(contents);
  return new Promise((resolve, reject) => {
    contents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (printed, reason) => {
      if (printed) resolve(true);
      else if (CANCELLED.test(reason)) resolve(false);
      else reject(appError('shell.print-failed'));
    });
  });
}
