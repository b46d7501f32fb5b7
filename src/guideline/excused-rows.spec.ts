import fc from '../../test/support/laws';
import { someConditions } from '../../test/factories/snapshots/arbitrary-conditions';
import { TABLE_41_CATEGORIES } from '../kernel/terms/demarcation-terms';
import { excusedRows } from './excused-rows';
import { applicableRows } from './matrix-template';
import { DUTY_ROWS } from './table-1-1';

describe('excusedRows', () => {
  it('together with the applicable rows cover every category of table 4-1, whatever the contract', () => {
    fc.assert(
      fc.property(someConditions, (facts) => {
        const rows = [...applicableRows(facts), ...excusedRows(facts).map(({ row }) => row)];
        const covered = new Set(rows.map(({ table41Category }) => table41Category));
        expect(TABLE_41_CATEGORIES.filter((category) => !covered.has(category))).toEqual([]);
      }),
    );
  });

  it('together with them speak of every duty of table 1-1', () => {
    fc.assert(
      fc.property(someConditions, (facts) => {
        const keys = new Set(
          [...applicableRows(facts), ...excusedRows(facts).map(({ row }) => row)].map(({ key }) => key),
        );
        expect(Object.values(DUTY_ROWS).filter((key) => !keys.has(key))).toEqual([]);
      }),
    );
  });

  it('excuse only what would be passed over otherwise: a category that no applicable row has, or a duty', () => {
    const duties = new Set<string>(Object.values(DUTY_ROWS));
    fc.assert(
      fc.property(someConditions, (facts) => {
        const covered = new Set(applicableRows(facts).map(({ table41Category }) => table41Category));
        const needless = excusedRows(facts).filter(
          ({ row: { key, table41Category } }) =>
            !duties.has(key) && (table41Category === null || covered.has(table41Category)),
        );
        expect(needless).toEqual([]);
      }),
    );
  });

  it('never excuse a row that applies', () => {
    fc.assert(
      fc.property(someConditions, (facts) => {
        const needed = new Set(applicableRows(facts).map(({ key }) => key));
        expect(excusedRows(facts).filter(({ row }) => needed.has(row.key))).toEqual([]);
      }),
    );
  });
});
