import { PARTY_KINDS } from '../../../kernel/terms/demarcation-terms';
import { aContractSnapshot, aDependency } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix, aParty } from '../../../../test/factories/snapshots/matrix-facts';
import { aSubcontract } from '../../../../test/factories/snapshots/subcontract-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type MatrixPartyFacts } from '../../snapshots/matrix-facts';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { MTX_022 } from './mtx-022';

describe('MTX-022', () => {
  const judge = judging(MTX_022);
  const withParty = (party: Partial<MatrixPartyFacts>, rowsByParty: Record<string, string[]> = { p: ['SR-03'] }) =>
    aContractSnapshot(
      {},
      {
        matrix: aMatrix({ parties: [aParty(), aParty({ id: 'p', ...party })] }, { rowsByParty }),
        dependencies: [aDependency({ name: '国内クラウド①' })],
      },
    );
  const withSubcontract = (subcontract: Partial<SubcontractFacts>) => ({
    ...withParty({ kind: 'SUB_ENTRUSTEE', vendorId: 'vendor-2', subcontractId: 'subcontract-1' }),
    subcontracts: [aSubcontract(subcontract)],
  });

  it('names the outsiders and their rows', () => {
    const outsiders = aContractSnapshot(
      {},
      {
        matrix: aMatrix(
          { parties: [aParty({ id: 'x', kind: 'OTHER_VENDOR', vendorId: 'vendor-9' }), aParty()] },
          { rowsByParty: { x: ['IR-03', 'SR-03'], gone: ['IN-02', 'SR-03'], 'party-institution': ['LG-01'] } },
        ),
      },
    );
    expect(judge(outsiders)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MAJOR',
        facts: { revision: 1, parties: ['gone', 'x'], rows: ['IN-02', 'IR-03', 'SR-03'] },
      },
    ]);
  });

  it('lets in the institution, the contract’s vendor, and providers that the registry knows', () => {
    expect(judge(withParty({ kind: 'INSTITUTION' }))).toEqual([]);
    expect(judge(withParty({ kind: 'PRIME_VENDOR', vendorId: 'vendor-1' }))).toEqual([]);
    expect(judge(withParty({ kind: 'CLOUD_PROVIDER', dependencyId: 'dependency-1' }))).toEqual([]);
    expect(judge(withParty({ kind: 'NETWORK_PROVIDER', dependencyId: 'dependency-1' }))).toEqual([]);
    for (const kind of columns) {
      const beside = {
        ...withParty({ kind, vendorId: 'vendor-5' }),
        vendorsBeside: [{ name: 'vendor-5', from: null, to: null }],
      };
      expect(judge(beside)).toEqual([]);
    }
  });

  it('keeps out everybody else', () => {
    expect(judge(withParty({ kind: 'PRIME_VENDOR', vendorId: 'vendor-2' }))).toHaveLength(1);
    expect(judge(withParty({ kind: 'PRIME_VENDOR', vendorId: null }))).toHaveLength(1);
    expect(judge(withParty({ kind: 'CLOUD_PROVIDER', dependencyId: 'dependency-2' }))).toHaveLength(1);
    expect(judge(withParty({ kind: 'NETWORK_PROVIDER', vendorId: 'vendor-5' }))).toHaveLength(1);
    expect(judge(withParty({ kind: 'OTHER_VENDOR', vendorId: 'vendor-5' }))).toHaveLength(1);
    for (const kind of columns) expect(judge(withParty({ kind, vendorId: null }))).toHaveLength(1);
  });

  it('keeps out a provider from the day after its last day', () => {
    const ended = {
      ...withParty({ kind: 'CLOUD_PROVIDER', dependencyId: 'dependency-1' }),
      dependencies: [aDependency({ endedOn: calendarDate('2026-12-31') })],
    };
    expect(severitiesOn(MTX_022, ended, ['2026-12-31', '2027-01-01'])).toEqual([null, 'MAJOR']);
  });

  it('is silent about an outsider without a row, and where there is no matrix', () => {
    expect(judge(withParty({ kind: 'OTHER_VENDOR' }, {}))).toEqual([]);
    expect(judge(withParty({ kind: 'OTHER_VENDOR' }, { p: [] }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('lets in a sub-entrustee from the approval to the last day', () => {
    const approved = withSubcontract({ approvedOn: calendarDate('2026-05-25'), endedOn: calendarDate('2026-12-31') });
    expect(severitiesOn(MTX_022, approved, ['2026-05-24', '2026-05-25', '2026-05-26'])).toEqual(['MAJOR', null, null]);
    expect(severitiesOn(MTX_022, approved, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([null, null, 'MAJOR']);
  });

  it('lets it in until the day on which the approval was taken back', () => {
    for (const approvalState of ['REVOKED', 'APPROVED'] as const) {
      const revoked = withSubcontract({ approvalState, refusedOn: calendarDate('2026-08-01') });
      expect(severitiesOn(MTX_022, revoked, ['2026-07-31', '2026-08-01', '2026-08-02'])).toEqual([
        null,
        'MAJOR',
        'MAJOR',
      ]);
    }
    expect(judge(withSubcontract({ approvalState: 'REVOKED', refusedOn: null }))).toHaveLength(1);
    expect(judge(withSubcontract({ approvalState: 'APPROVED', refusedOn: calendarDate('2025-05-01') }))).toEqual([]);
  });

  it('does not let it in without an approval', () => {
    for (const approvalState of ['NOT_REQUESTED', 'REQUESTED', 'REJECTED'] as const) {
      expect(judge(withSubcontract({ approvalState }))).toHaveLength(1);
    }
    expect(judge(withSubcontract({ approvedOn: null }))).toHaveLength(1);
    expect(judge(withSubcontract({ id: 'subcontract-2' }))).toHaveLength(1);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const outsider = withParty({ kind: 'OTHER_VENDOR' });
    expect(severitiesAroundLife(MTX_022, outsider)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('is not quieted by putting the stranger into another column, nor behind somebody else’s record', () => {
    for (const kind of PARTY_KINDS) expect(judge(withParty({ kind, vendorId: 'vendor-9' }))).toHaveLength(1);
    const behind = { vendorId: 'vendor-9', dependencyId: 'dependency-1', subcontractId: 'subcontract-1' };
    for (const kind of PARTY_KINDS) {
      expect(judge({ ...withParty({ kind, ...behind }), subcontracts: [aSubcontract({})] })).toHaveLength(1);
    }
  });

  it('lets others in only while they have business on the system', () => {
    const beside = [{ name: 'vendor-5', from: calendarDate('2026-06-01'), to: calendarDate('2026-12-31') }];
    const owner = { ...withParty({ kind: 'EQUIPMENT_OWNER', vendorId: 'vendor-5' }), vendorsBeside: beside };
    expect(severitiesOn(MTX_022, owner, ['2026-05-31', '2026-06-01'])).toEqual(['MAJOR', null]);
    expect(severitiesOn(MTX_022, owner, ['2026-12-31', '2027-01-01'])).toEqual([null, 'MAJOR']);
  });

  it('does not accuse a recipient, whom the registry knows by name only', () => {
    const recipients = [{ name: '見本地域医療連携協議会', from: null, to: null }];
    const named = (label: string) => judge({ ...withParty({ kind: 'RECIPIENT', label }), recipients });
    expect(named('見本地域医療連携協議会')).toEqual([]);
    expect(named('見本地域医療連携協議会 [RECIPIENT 2]')).toEqual([]);
    expect(named('別の提供先')).toHaveLength(1);
    // A stranger does not become one by going under its name.
    const disguised = { kind: 'RECIPIENT', label: '見本地域医療連携協議会', vendorId: 'vendor-9' } as const;
    expect(judge({ ...withParty(disguised), recipients })).toHaveLength(1);
  });

  it('finds among several the paper or the cloud that a party stands for', () => {
    const beside = [aDependency({ id: 'dependency-9', name: '閉域網' }), aDependency({ name: '国内クラウド①' })];
    const named = { kind: 'CLOUD_PROVIDER', dependencyId: aDependency().id } as const;
    for (const dependencies of [beside, [...beside].reverse()])
      expect(judge({ ...withParty(named), dependencies })).toEqual([]);
    const { vendorId } = aDependency();
    expect(judge(withParty({ ...named, vendorId }))).toEqual([]);
    expect(judge(withParty({ ...named, vendorId: 'vendor-9' }))).toHaveLength(1);
  });
});

const columns = [
  'EQUIPMENT_OWNER',
  'EQUIPMENT_INSTALLER',
  'EQUIPMENT_MAINTAINER',
  'SECURITY_FIRM',
  'OTHER_VENDOR',
] as const;
