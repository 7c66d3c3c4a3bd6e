import { randomBytes } from 'node:crypto';
import { isMethodName, methodOf, type MethodName } from '../../../preload/contract/index.ts';
import type { Reply } from '../../../preload/contract/reply.ts';
import type { Permission } from '../../../preload/contract/vocabulary/permissions.ts';
import type { Topic } from '../../../preload/contract/vocabulary/topics.ts';
import { AppError, appError } from '../../kernel/app-error.ts';
import { asStorageError } from '../database/storage-error.ts';
import type { ActingDelegation, Actor, Context } from '../../kernel/context.ts';

type AnyHandler = (input: never, context: Context) => unknown;

export interface DispatchDeps {
  /** Handlers that exist in the present state; a locked office has only the gate's. */
  readonly handlers: () => Readonly<Partial<Record<MethodName, AnyHandler>>>;
  readonly actor: () => Actor | null;
  /** Whose eyes are borrowed ("Xem như"); null = nobody's. */
  readonly seen: () => Actor | null;
  /** The person with the delegations in force at that instant. */
  readonly acting: (actor: Actor, at: string) => Actor;
  readonly mayCall: (actor: Actor, permission: Permission) => boolean;
  /** The delegations a call stands on; none when the own role is enough. */
  readonly behind: (actor: Actor, permission: Permission) => readonly ActingDelegation[];
  /** True while the signed-in person must first choose a password of their own. */
  readonly mustChangePassword: () => boolean;
  readonly now: () => Date;
  readonly progress: (jobId: string, done: number, total: number) => void;
  readonly changed: (topics: readonly Topic[]) => void;
  /** Writes a refused attempt of somebody signed in into the audit log. */
  readonly refused: (context: Context, method: MethodName, code: string) => Promise<void>;
  /** Anything that is not an AppError; gets no personal data. */
  readonly unexpected: (traceId: string, method: string, error: unknown) => void;
}

const BEFORE_OWN_PASSWORD: readonly MethodName[] = [
  'session.current',
  'session.changePassword',
  'session.checkPassword',
  'settings.get',
  'vault.status',
  'vault.recoveryKit',
  'vault.confirmRecoveryCode',
];

/**
 * The one way in: known method → session → permission → input → use case → output → topics. Errors leave as data;
 * what nobody expected is masked behind its trace id.
 */
export function createDispatch(
  deps: DispatchDeps,
): (method: string, input: unknown) => Promise<Reply<unknown>> {
  return async (name, input) => {
    const traceId = randomBytes(6).toString('hex');
    const at = deps.now().toISOString();
    const call = { at, traceId, progress: deps.progress };
    let actor = deps.actor();
    try {
      actor &&= deps.acting(actor, at);
      if (!isMethodName(name) || methodOf(name).host !== 'office') throw appError('method.unknown');
      const value = await answer(deps, name, input, contextFor(deps, name, actor, call));
      const { type, touches } = methodOf(name);
      if (type === 'command' && touches.length > 0) deps.changed(touches);
      return { ok: true, value };
    } catch (thrown) {
      // A damaged page or a full disk shows itself at any read or write.
      const error = asStorageError(thrown);
      if (error instanceof AppError) {
        if (actor && isMethodName(name) && isRecorded(name, error.code)) {
          await deps.refused({ ...call, actor }, name, error.code).catch((failure: unknown) => {
            // A full or vanished disk refuses this entry too; the caller already hears of it.
            if (!(failure instanceof AppError)) deps.unexpected(traceId, name, failure);
          });
        }
        return { ok: false, error: { code: error.code, params: error.params, traceId } };
      }
      deps.unexpected(traceId, isMethodName(name) ? name : '?', error);
      return { ok: false, error: { code: 'unexpected', params: {}, traceId } };
    }
  };
}

/** Borrowed eyes see; the way back is taken as oneself. */
function contextFor(
  deps: DispatchDeps,
  name: MethodName,
  actor: Actor | null,
  call: Omit<Context, 'actor'>,
): Context {
  const seen = name === 'session.endViewAs' ? null : deps.seen();
  if (actor && seen) return { ...call, actor: deps.acting(seen, call.at), viewer: actor };
  const under = actor ? deps.behind(actor, methodOf(name).permission) : [];
  return { ...call, actor, ...(under.length > 0 ? { under } : {}) };
}

async function answer(
  deps: DispatchDeps,
  name: MethodName,
  input: unknown,
  context: Context,
): Promise<unknown> {
  const method = methodOf(name);
  if (method.permission !== 'public') {
    if (!context.actor) throw appError('session.locked');
    if (deps.mustChangePassword() && !BEFORE_OWN_PASSWORD.includes(name))
      throw appError('session.must-change-password');
    if (context.viewer && method.type === 'command') throw appError('session.viewing-only');
    if (!deps.mayCall(context.actor, method.permission)) throw appError('permission.denied');
  }
  const parsed = method.input.safeParse(input);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    throw appError('input.invalid', { field: path.slice(0, 60) });
  }
  const handler = deps.handlers()[name];
  if (!handler) throw appError(context.actor ? 'method.unknown' : 'session.locked');
  const value = await handler(parsed.data as never, context);
  return method.output.parse(value);
}

/** Queries that were merely mistyped are noise; a denied one, and every refused command, is an attempt. */
function isRecorded(name: MethodName, code: string): boolean {
  return code === 'permission.denied' || methodOf(name).type === 'command';
}
