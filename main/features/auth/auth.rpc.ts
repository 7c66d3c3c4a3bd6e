import { isWhole } from '../../platform/database/file-check.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { osShare, setOsShare } from './app/os-share.ts';
import { confirmRecoveryCode, recoveryKit, renewRecoveryCode } from './app/recovery-kit.ts';
import { keyRotation, rotateKey } from './app/rotate-key.ts';
import { changeOwnPassword, currentSession, viewChoices } from './app/session.ts';
import type { ViewAs } from './app/view-as.ts';
import { createUser, listUsers, resetPassword, setUserState, updateUser } from './app/users.ts';
import { userHistory } from './data/user-history.ts';
import type { AuthDeps, AuthMethod } from './index.ts';

const nothing = () => ({});

export function authHandlers(deps: AuthDeps, viewAs: ViewAs): Handlers<AuthMethod> {
  return {
    'users.list': (_input, context) => listUsers(deps, context),
    'users.create': (input, context) => createUser(deps, input, context),
    'users.update': (input, context) => updateUser(deps, input, context).then(nothing),
    'users.setState': (input, context) => setUserState(deps, input, context).then(nothing),
    'users.resetPassword': (input, context) => resetPassword(deps, input, context).then(nothing),
    'users.history': ({ id }) => userHistory(deps.database.read, id),
    'session.current': (_input, context) => currentSession(deps, context),
    'session.changePassword': (input, context) => changeOwnPassword(deps, input, context).then(nothing),
    'session.viewAs': (input, context) => viewAs.start(input, context).then(nothing),
    'session.endViewAs': (_input, context) => viewAs.end(context).then(nothing),
    'session.viewChoices': (_input, context) => viewChoices(deps.database.read, context),
    'vault.check': () => ({ whole: isWhole(deps.database.read) }),
    'vault.confirmRecoveryCode': ({ code }, context) => confirmRecoveryCode(deps, code, context),
    'vault.recoveryKit': (_input, context) => recoveryKit(deps, context),
    'vault.keyRotation': () => keyRotation(deps),
    'vault.rotateKey': (input, context) => rotateKey(deps, input, context),
    'vault.osShare': () => osShare(deps),
    'vault.setOsShare': (input, context) => setOsShare(deps, input, context).then(nothing),
    'vault.renewRecoveryCode': ({ password }, context) => renewRecoveryCode(deps, password, context),
  };
}
