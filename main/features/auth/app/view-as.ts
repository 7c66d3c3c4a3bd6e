import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Actor, Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Database } from '../../../platform/database/work.ts';
import { userById } from '../data/user-store.ts';
import { permissionsOfActor } from '../domain/actor-rights.ts';

/** "Xem như": the program as another person or role sees it. Lives with the open vault; both ends are in the log. */
export class ViewAs {
  readonly #database: Database;
  #seen: Actor | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whose eyes are borrowed at the moment. */
  get seen(): Actor | null {
    return this.#seen;
  }

  async start(input: InputOf<'session.viewAs'>, context: Context): Promise<void> {
    const viewer = signedInUser(context);
    const seen = { ...this.#actorFor(input, viewer), within: permissionsOfActor(viewer) };
    const subject = 'userId' in input ? input.userId : '';
    await this.#database.write(context, { action: 'session.viewAs', subject }, (tx) => {
      tx.note({ roles: seen.roles });
    });
    this.#seen = seen;
  }

  async end(context: Context): Promise<void> {
    const seen = this.#seen;
    if (!seen) throw appError('session.not-viewing');
    await this.#database.write(context, { action: 'session.endViewAs', subject: '' }, (tx) => {
      tx.note({ roles: seen.roles });
    });
    this.#seen = null;
  }

  #actorFor(input: InputOf<'session.viewAs'>, viewer: Actor): Actor {
    if (!('userId' in input)) {
      // A role alone has no classes: what it sees of people depends on the person.
      const { userId, login, fullName } = viewer;
      return { userId, login, fullName, roles: [input.role], staffId: null };
    }
    const user = userById(this.#database.read, input.userId);
    if (!user) throw appError('user.unknown');
    if (user.id === viewer.userId) throw appError('session.view-self');
    if (user.state === 'disabled') throw appError('user.disabled');
    const { id, login, fullName, roles, staffId } = user;
    return { userId: id, login, fullName, roles, staffId };
  }
}
