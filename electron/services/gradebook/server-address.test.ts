import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { placeOf, readServerAddress, writtenAddress, type ServerAddress } from './server-address.ts';

const read = (url: string): ServerAddress => {
  const address = readServerAddress(url);
  if (!address.ok) throw new Error(url);
  return address.value;
};

describe('the address of a shared gradebook', () => {
  it.each([
    '',
    'unsere Datenbank',
    'mysql://u@school/db',
    'file:///etc/passwd',
    'postgresql://school/db',
    'postgresql://u@school',
    'postgresql://u@school/',
    'postgresql://u@school/a/b',
    'postgresql://u@school:0/db',
    'postgresql://u@school:99999/db',
    'postgresql://u@school/db#part',
    'postgresql://u:%zz@school/db',
    'postgresql://u@school/d%00b',
    'postgresql://u%00@school/db',
    'postgresql://u:p%00@school/db',
    'postgresql://u@school/db?sslmode=prefer',
    'postgresql://u@school/db?sslmode=require&sslmode=disable',
    'postgresql://u@school/db?sslcert=/etc/passwd',
    'postgresql://u@school/db?options=-c%20log_statement=all',
    'postgresql://u@school/db?host=elsewhere',
    'postgresql://u@school/db?host=/var/run/postgresql',
    'postgresql://u@localhost/db?host=elsewhere',
  ])('is not %s', (url) => {
    expect(readServerAddress(url)).toMatchObject({ ok: false });
  });

  it('is protected unless it says otherwise, on this computer alone not', () => {
    expect(read('postgresql://u@db.school.example/lesart').protection).toBe('verify-full');
    expect(read('postgres://u@db.school.example/lesart?sslmode=disable').protection).toBe('disable');
    expect(read('postgresql://u@localhost/lesart').protection).toBe('disable');
    expect(read(' postgresql://u:p%C3%A4ss%20w@school:6000/db\n')).toMatchObject({
      password: 'päss w',
      port: 6000,
    });
    expect(read('postgresql://u@localhost/db?host=/var/run/postgresql')).toMatchObject({
      host: '/var/run/postgresql',
    });
  });

  it('is written as it is read, without the password', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /^[^\0/]+$/u.test(text) && !/^\.+$/u.test(text));
    const host = fc.constantFrom('localhost', 'db.school.example', '10.0.0.7', '::1', '/var/run/postgresql');
    const protection = fc.constantFrom('disable', 'require', 'verify-ca', 'verify-full');
    fc.assert(
      fc.property(
        fc.record({ host, port: fc.integer({ min: 1, max: 65535 }), database: name, user: name, protection }),
        (address) => {
          expect(read(writtenAddress({ ...address, password: 'secret' }))).toEqual({
            ...address,
            password: '',
          });
        },
      ),
    );
  });

  it('is shown as a place, never as whom', () => {
    expect(placeOf(read('postgresql://frau-berger:secret@school:6000/lesart'))).toBe('school:6000/lesart');
  });
});
