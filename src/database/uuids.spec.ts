import { uuids } from './uuids';

describe('uuids', () => {
  const ids = ['00000000-0000-7000-8000-000000000001', 'ffffffff-ffff-7fff-bfff-fffffffffffe'];

  it('writes a list as PostgreSQL’s array_send would', () => {
    expect(uuids(ids).toString('hex')).toBe(
      ['00000001', '00000000', '00000b86', '00000002', '00000001']
        .concat(ids.flatMap((id) => ['00000010', id.replaceAll('-', '')]))
        .join(''),
    );
  });

  it('writes an empty list without a dimension', () => {
    expect(uuids([]).toString('hex')).toBe('000000000000000000000b86');
  });

  it('writes the same list once', () => {
    expect(uuids(ids)).toBe(uuids(ids));
    expect(uuids([...ids])).not.toBe(uuids(ids));
  });

  it.each(['', 'x', '00000000-0000-7000-8000-00000000000', '00000000-0000-7000-8000-00000000000g'])(
    'refuses %j, which is no uuid',
    (id) => {
      expect(() => uuids([id])).toThrow('is no uuid');
    },
  );
});
