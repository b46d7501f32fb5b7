import fc from '../../../test/support/laws';
import { ALLOCATION_ROLES, type AllocationRole } from '../../kernel/terms/demarcation-terms';
import { carriedDuties } from './chain';

const PRIME = { partyId: 'prime', subcontractId: null };
const FIRST = { partyId: 'first', subcontractId: 's1' };
const SECOND = { partyId: 'second', subcontractId: 's2' };
const PARTIES = [PRIME, FIRST, SECOND];
const LINKS = [
  { subcontractId: 's1', parentId: null },
  { subcontractId: 's2', parentId: 's1' },
];
const row = (...allocations: [partyId: string, role: AllocationRole][]) => ({
  key: 'SR-02',
  allocations: allocations.map(([partyId, role]) => ({ partyId, role })),
});

describe('a duty of a subcontractor', () => {
  it.each([
    ['PROVIDED', ['ACCOUNTABLE']],
    ['PROVIDED', ['ACCOUNTABLE', 'RESPONSIBLE']],
    ['SATISFIED', ['RESPONSIBLE', 'SUPPORT']],
    ['INHERITED', ['SUPPORT']],
    ['INHERITED', ['INFORMED']],
    ['VANISHED', []],
  ] as const)('is %s where the one above has %j', (carriage, above) => {
    const carried = carriedDuties(
      [row(['first', 'RESPONSIBLE'], ...above.map((role) => ['prime', role] as [string, AllocationRole]))],
      PARTIES,
      LINKS,
    );
    expect(carried).toEqual([{ rowKey: 'SR-02', partyId: 'first', parentPartyId: 'prime', carriage }]);
  });

  it('vanishes on the way where the middle of the chain has no part in it', () => {
    expect(carriedDuties([row(['prime', 'ACCOUNTABLE'], ['second', 'RESPONSIBLE'])], PARTIES, LINKS)).toEqual([
      { rowKey: 'SR-02', partyId: 'second', parentPartyId: 'first', carriage: 'VANISHED' },
    ]);
    expect(carriedDuties([row(['prime', 'ACCOUNTABLE'], ['second', 'RESPONSIBLE'])], [PRIME, SECOND], LINKS)).toEqual([
      { rowKey: 'SR-02', partyId: 'second', parentPartyId: null, carriage: 'VANISHED' },
    ]);
  });

  it('is only what somebody answers for or does, and only of who is under somebody', () => {
    expect(
      carriedDuties([row(['first', 'SUPPORT'], ['second', 'INFORMED'], ['prime', 'ACCOUNTABLE'])], PARTIES, LINKS),
    ).toEqual([]);
    expect(carriedDuties([row(['first', 'RESPONSIBLE'])], PARTIES, [])).toEqual([]);
  });

  it('never vanishes where everybody up to the prime vendor has a part', () => {
    const someRoles = fc.uniqueArray(fc.constantFrom(...ALLOCATION_ROLES), { minLength: 1 });
    fc.assert(
      fc.property(someRoles, someRoles, someRoles, (prime, first, second) => {
        const all = [
          ...prime.map((r) => ['prime', r]),
          ...first.map((r) => ['first', r]),
          ...second.map((r) => ['second', r]),
        ];
        const carried = carriedDuties([row(...(all as [string, AllocationRole][]))], PARTIES, LINKS);
        expect(carried.filter(({ carriage }) => carriage === 'VANISHED')).toEqual([]);
        const dutiful = [first, second].filter(
          (roles) => roles.includes('ACCOUNTABLE') || roles.includes('RESPONSIBLE'),
        );
        expect(carried).toHaveLength(dutiful.length);
      }),
    );
  });
});
