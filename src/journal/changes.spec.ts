import fc from '../../test/support/laws';
import { changesBetween } from './changes';

describe('the changes between two states of a row', () => {
  it('are its fields by the names of the API, with what they were and what they became', () => {
    const before = { id: 'a', version: 1, vendor_manager: '髙﨑', note: null, storage_countries: ['JP'] };
    const after = { id: 'a', version: 2, vendor_manager: '𠮷野①', note: null, storage_countries: ['JP', 'US'] };
    expect(changesBetween(before, after)).toEqual([
      { field: 'storageCountries', before: ['JP'], after: ['JP', 'US'] },
      { field: 'vendorManager', before: '髙﨑', after: '𠮷野①' },
    ]);
  });

  it('are all that is not empty where the record begins or ends', () => {
    const row = { id: 'a', title: '保守⑥', note: null, auto_renew: false };
    expect(changesBetween(null, row)).toEqual([
      { field: 'autoRenew', before: null, after: false },
      { field: 'title', before: null, after: '保守⑥' },
    ]);
    expect(changesBetween(row, null).map(({ before }) => before)).toEqual([false, '保守⑥']);
  });

  it('tell a column that was added later', () => {
    expect(changesBetween({ id: 'a' }, { id: 'a', floor: 3 })).toEqual([{ field: 'floor', before: null, after: 3 }]);
  });

  it('are none between equal states, and the same backwards', () => {
    const row = fc.dictionary(fc.constantFrom('name', 'note', 'end_on', 'as_entered'), fc.jsonValue());
    fc.assert(
      fc.property(row, row, (one, other) => {
        expect(changesBetween(one, structuredClone(one))).toEqual([]);
        expect(changesBetween(other, one)).toEqual(
          changesBetween(one, other).map(({ field, before, after }) => ({ field, before: after, after: before })),
        );
      }),
    );
  });
});
