export { FrontDoor } from './front-door.tsx';
export { ForcedPasswordChange } from './forced-password-change.tsx';
export { NewPasswordFields } from './new-password-fields.tsx';
export { PasswordChangeForm } from './password-change-form.tsx';
export { RecoveryForm } from './recovery-form.tsx';
export { SignIn } from './sign-in.tsx';
export { ViewAsDialog } from './view-as-dialog.tsx';
export { KeyNotices } from './key-notices.tsx';
