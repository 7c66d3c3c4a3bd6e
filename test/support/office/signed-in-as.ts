import type { RawInputOf } from '../../../preload/contract/index.ts';
import type { TestOffice } from './open-test-office.ts';

type NewUser = Pick<RawInputOf<'users.create'>, 'fullName' | 'login' | 'staffId' | 'roles'>;

const first = (login: string) => `Thuyen-Ve-Ben-${login}-47`;
export const ownPassword = (login: string) => `Gio-Lanh-Dau-Mua-${login}-92`;

/** A colleague who signs in; the person at work adds them. Gives the id. */
export async function addUser(test: TestOffice, user: NewUser): Promise<string> {
  return (await test.call('users.create', { ...user, password: first(user.login) })).id;
}

/** Closes the office and opens it again with somebody else in front of it. */
export async function signInAs(
  test: TestOffice,
  login: string,
  password = ownPassword(login),
): Promise<TestOffice> {
  const next = await test.reopen();
  await next.call('vault.unlock', { login, password });
  return next;
}

/** The first sign-in of somebody who was just added. */
export async function firstSignIn(test: TestOffice, login: string): Promise<TestOffice> {
  const next = await test.reopen();
  await next.call('vault.unlock', { login, password: first(login) });
  await next.call('session.changePassword', { current: first(login), next: ownPassword(login) });
  return next;
}
