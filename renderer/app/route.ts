import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Permission } from '../../preload/contract/vocabulary/permissions.ts';

export type RouteGroup = 'daily' | 'manage' | 'system';

export interface Route {
  readonly path: string;
  readonly labelKey: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  readonly group: RouteGroup;
  readonly permission: Permission;
  /** File name of the F1 text in `docs/guide`. */
  readonly help: string;
  readonly component: LazyExoticComponent<ComponentType>;
}

/** A screen that is loaded when it is first opened. */
export function screen<K extends string>(
  load: () => Promise<Record<K, ComponentType>>,
  name: K,
): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load())[name] }));
}
