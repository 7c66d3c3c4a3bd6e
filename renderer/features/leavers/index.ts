export { custodians, endable, type Leaver } from './leaver.ts';
export { LeaverNotice } from './leaver-notice.tsx';
export { offerRevocation } from './offer-revocation.ts';
export { revokeLeavers } from './revoke-leavers.ts';
