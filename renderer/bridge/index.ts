export { isBridgeError } from './bridge-error.ts';
export { call } from './call.ts';
export { onBridgeEvent, startBridgeEvents, useBridgeEvent } from './events.ts';
export { forgetAnswers, invalidateMethod, queryClient } from './query-client.ts';
export { useCommand } from './use-command.ts';
export { useQuery } from './use-query.ts';
export { useSetting } from './use-setting.ts';
export { may, useMay, useSession } from './use-session.ts';
export type { SessionView } from './use-session.ts';
