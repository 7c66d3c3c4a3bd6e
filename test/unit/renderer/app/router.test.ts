import { afterEach, describe, expect, it, vi } from 'vitest';

const page = { location: { hash: '#/users' } };
vi.stubGlobal('window', page);
const { currentLocation, navigate } = await import('../../../../renderer/app/router.ts');

afterEach(() => {
  page.location.hash = '#/users';
});

describe('the place the window stands at', () => {
  it('is the new one even when nobody listened while it changed', () => {
    expect(currentLocation().path).toBe('/users');
    navigate('/');
    expect(currentLocation().path).toBe('/');
  });

  it('keeps what a link asked for', () => {
    navigate('/people/staff', { open: 'abc' });
    expect(currentLocation().path).toBe('/people/staff');
    expect(currentLocation().params.get('open')).toBe('abc');
  });

  it('stays the same object while nothing moved, so that no screen is drawn again', () => {
    expect(currentLocation()).toBe(currentLocation());
  });
});
