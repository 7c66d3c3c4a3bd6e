import type { InputOf, MethodName, OutputOf } from '../../../preload/contract/index.ts';
import type { Context } from '../../kernel/context.ts';

export type Handler<M extends MethodName> = (
  input: InputOf<M>,
  context: Context,
) => Promise<OutputOf<M>> | OutputOf<M>;
/** The handlers a feature gives for the methods it owns; a missing one does not compile. */
export type Handlers<M extends MethodName> = { readonly [K in M]: Handler<K> };
