import { cpSync } from 'node:fs';
import { afterEach } from 'vitest';
import { OFFICER } from '../../support/office/invented-school.ts';
import type { TestOffice } from '../../support/office/open-test-office.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import type { TestFolders } from './folders.ts';
import { launchApp, type LaunchOptions, type RunningApp } from './launch.ts';

/** The program on a folder, at the screen of an office; within `patience` milliseconds each thing must be there. */
export async function openedWindow(options: LaunchOptions, patience = 15_000): Promise<RunningApp> {
  const running = await launchApp(options);
  running.page.setDefaultTimeout(patience);
  await running.page.setViewportSize({ width: 1366, height: 768 });
  return running;
}

/** The same with somebody signed in, the first screen there. */
export async function signedInWindow(
  options: LaunchOptions,
  {
    who = OFFICER,
    patience = 15_000,
  }: {
    readonly who?: { readonly login: string; readonly password: string };
    readonly patience?: number;
  } = {},
): Promise<{ running: RunningApp; work: Work }> {
  const running = await openedWindow(options, patience);
  try {
    await new SignIn(running.page).enter(who.login, who.password);
    const work = new Work(running.page);
    await work.navigation().waitFor();
    await running.page.getByText('Việc cần làm').first().waitFor();
    return { running, work };
  } catch (error) {
    await running.screenshot('not-signed-in');
    await running.close();
    throw error;
  }
}

/** A vault filled without a window goes where the window will look for it. */
export async function handVaultOver(filled: TestOffice, folders: TestFolders): Promise<void> {
  await filled.office.close();
  cpSync(filled.folder, folders.vaultDir, { recursive: true });
  await filled.close();
}

/** A picture of the window wherever a test of the file fails. */
export function pictureFailures(name: string, running: () => RunningApp): void {
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await running().screenshot(`${name}-failed-${task.name.slice(0, 30)}`);
  });
}
