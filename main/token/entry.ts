import { serveToken } from './serve-token.ts';

/** Entry of the process that holds a token's driver: foreign code, which may crash or hang here and nowhere else. */
serveToken();
