import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../../main/office/cli/options.ts';

const SECRET = 'Mua Xuân Cây Đồi';

describe('the password of a restore', () => {
  it.each([
    [['restore', 'a.stbackup', '--to', 'd', '--password', SECRET], SECRET],
    [['restore', 'a.stbackup', '--password', SECRET, '--to', 'd', '--json'], SECRET],
    [['restore', '--password', SECRET, 'a.stbackup', '--to', 'd'], SECRET],
    [['restore', 'a.stbackup', '--to', 'd', `--password=${SECRET}`], SECRET],
    [['restore', 'a.stbackup', '--to', 'd', '--password=-x=y'], '-x=y'],
    [['restore', 'a.stbackup', '--to', 'd', '--password='], ''],
    [['restore', 'a.stbackup', '--to', 'd', '--password'], null],
    [['restore', 'a.stbackup', '--to', 'd', '--password', '--json'], null],
    [['restore', '--password', 'a.stbackup', '--to', 'd'], null],
    [['restore', '--to', 'd', '--json', '--password', 'a.stbackup'], null],
    [['restore', 'a.stbackup', '--to', 'd'], null],
  ] as const)('%j is read as %s, and the file stays the file', (args, password) => {
    const { options, words } = parseOptions(args);
    expect(options.typedPassword).toBe(password);
    expect(options.password ?? false).toBe(args.some((arg) => arg.startsWith('--password')));
    expect(words).toEqual(['restore', 'a.stbackup']);
    expect(options.to).toBe('d');
  });

  it('stands on no other command’s line: the word stays a word', () => {
    const { options, words } = parseOptions(['backup', '--to', 'd', '--password', SECRET]);
    expect(options.typedPassword).toBeNull();
    expect(words).toEqual(['backup', SECRET]);
    expect(() => parseOptions(['backup', `--password=${SECRET}`])).toThrow('cli.options');
  });
});
