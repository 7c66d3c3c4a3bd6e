import { bootstrap } from './shell/bootstrap.ts';
import { failStart } from './shell/start-failure.ts';

bootstrap().catch(failStart);
