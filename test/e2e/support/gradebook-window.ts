import { once } from 'node:events';
import {
  schoolWithGradebooks,
  type SchoolWithGradebooks,
} from '../../support/office/school-with-gradebooks.ts';
import { ownPassword } from '../../support/office/signed-in-as.ts';
import { Gradebook } from '../pages/gradebook.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { testFolders, type TestFolders } from './folders.ts';
import { launchApp, type RunningApp } from './launch.ts';

/** The program on a school of 45 students in 6A1, at an office screen, with the teacher of the class signed in. */
export class GradebookWindow {
  readonly folders: TestFolders;
  readonly written: SchoolWithGradebooks;
  running: RunningApp;
  work: Work;
  book: Gradebook;

  private constructor(written: SchoolWithGradebooks, folders: TestFolders, running: RunningApp) {
    this.written = written;
    this.folders = folders;
    this.running = running;
    this.work = new Work(running.page);
    this.book = new Gradebook(running.page);
  }

  static async open(): Promise<GradebookWindow> {
    const written = await schoolWithGradebooks();
    const folders = testFolders();
    const opened = new GradebookWindow(written, folders, await launched(written, folders));
    await opened.#signIn();
    return opened;
  }
  /** After the program has died: the same school, another start. */
  async startAgain(): Promise<void> {
    const died = this.running.app.process();
    if (died.exitCode === null && died.signalCode === null) await once(died, 'exit');
    this.running = await launched(this.written, this.folders);
    this.work = new Work(this.running.page);
    this.book = new Gradebook(this.running.page);
    await this.#signIn();
  }
  async close(): Promise<void> {
    await this.running.close();
    await this.written.school.close();
    this.folders.remove();
  }

  async #signIn(): Promise<void> {
    await new SignIn(this.running.page).enter('huong', ownPassword('huong'));
    await this.work.navigation().waitFor();
  }
}

async function launched({ folder }: SchoolWithGradebooks, folders: TestFolders): Promise<RunningApp> {
  const running = await launchApp({ ...folders, vaultDir: folder });
  running.page.setDefaultTimeout(15_000);
  await running.page.setViewportSize({ width: 1366, height: 768 });
  return running;
}
