import { withholdMemoryFromDumps } from './platform/process/withhold-memory.ts';
import { bootstrap } from './shell/bootstrap.ts';
import { failStart } from './shell/start-failure.ts';

withholdMemoryFromDumps();
bootstrap().catch(failStart);
