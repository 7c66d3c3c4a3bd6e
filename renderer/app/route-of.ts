import { ROUTES } from './routes.tsx';
import type { Route } from './route.ts';

/** The route of a path, or of its nearest parent ("/papers/123" → "/papers"). */
export function routeOf(path: string): Route | null {
  for (let at = path; at !== '' && at !== '/'; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = ROUTES.find((route) => route.path === at);
    if (found !== undefined) return found;
  }
  return path === '/' ? (ROUTES[0] ?? null) : null;
}
