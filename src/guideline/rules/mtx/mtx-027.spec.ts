import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { aSubcontract } from '../../../../test/factories/snapshots/subcontract-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { aRow } from '../../../../test/factories/matrix-row-facts';
import { digestRows } from '../../digest-rows';
import { TEMPLATE_ROWS } from '../../matrix-template';
import { type ContractFacts, type ContractSnapshot } from '../../snapshots/contract-snapshot';
import { MTX_027 } from './mtx-027';

describe('MTX-027', () => {
  const judge = judging(MTX_027);
  const striking = (
    struckOut: readonly string[],
    contract: Partial<ContractFacts> = {},
    over: Partial<ContractSnapshot> = {},
  ) => aContractSnapshot(contract, { matrix: aMatrix({}, { struckOut }), ...over });

  it('names the duties that were struck out, with the clauses they follow from', () => {
    expect(judge(striking(['LG-05', 'LG-09']))).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'BLOCKING',
        facts: { revision: 1, rows: ['LG-05', 'LG-09'], clauses: ['3.4.3', '3⑱', '5①②', 'APPI26', '表1-1'] },
      },
    ]);
  });

  it('finds each of the 13 that every contract has, whatever reason is given', () => {
    const always = TEMPLATE_ROWS.filter(({ nonDelegable, condition }) => nonDelegable && condition === 'ALWAYS');
    expect(always).toHaveLength(13);
    const rows = always.map(({ key }) =>
      aRow(key, { nonDelegable: true, applicability: 'NOT_PRESENT', reason: '本院には無い', allocations: [] }),
    );
    const { struckOut } = digestRows(rows);
    expect(judge(striking(struckOut))[0]?.facts['rows']).toEqual(always.map(({ key }) => key).sort());
  });

  it('does not accuse a duty whose thing is not there', () => {
    expect(judge(striking(['LG-12', 'SV-05', 'SV-07', 'TP-01', 'TP-05', 'CD-01']))).toEqual([]);
  });

  it('is not quieted where the thing is there, or nobody knows', () => {
    const rows = (one: ContractSnapshot) => judge(one)[0]?.facts['rows'] ?? [];
    expect(rows(striking(['LG-12'], { personalDataHandling: 'CLOUD_EXCEPTION' }))).toEqual(['LG-12']);
    expect(rows(striking(['CD-01'], { deploymentModel: null }))).toEqual(['CD-01']);
    expect(rows(striking(['CD-01'], { usesThirdPartyCloud: 'UNKNOWN' }))).toEqual(['CD-01']);
    const sub = { subcontracts: [aSubcontract({ overseas: 'UNKNOWN', endedOn: null })] };
    expect(rows(striking(['SV-05', 'SV-07'], {}, sub))).toEqual(['SV-05', 'SV-07']);
    for (const abroad of [{ vendorCountry: 'VN' }, { vendorCountry: null }, { processingCountries: ['JP', 'IN'] }]) {
      const said = { subcontracts: [aSubcontract({ overseas: 'NO', ...abroad })] };
      expect(rows(striking(['SV-05', 'SV-07'], {}, said))).toEqual(['SV-05', 'SV-07']);
    }
    expect(rows(striking(['SV-05', 'SV-07'], {}, { subcontracts: [aSubcontract()] }))).toEqual(['SV-05']);
    const recipients = [{ name: '見本保健所', from: null, to: calendarDate('2026-12-31') }];
    const providing = striking(['TP-01'], {}, { recipients });
    expect(severitiesOn(MTX_027, providing, ['2026-12-31', '2027-01-01'])).toEqual(['BLOCKING', null]);
  });

  it('is silent where nothing was struck out, and where there is no matrix', () => {
    expect(judge(striking([]))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const b = 'BLOCKING';
    expect(severitiesAroundLife(MTX_027, striking(['LG-01']))).toEqual([null, b, b, b, b, null]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_027.gates).toEqual(['matrix.agree']);
  });

  it('lets a duty go with the re-entrustment it is about, and holds on to a row that it does not know', () => {
    const ending = (endedOn: string) => ({
      subcontracts: [aSubcontract({ overseas: 'YES', endedOn: calendarDate(endedOn) })],
    });
    const struck = (endedOn: string) => striking(['SV-05', 'SV-07'], {}, ending(endedOn));
    expect(severitiesOn(MTX_027, struck('2026-11-30'), ['2026-11-30', '2026-12-01'])).toEqual(['BLOCKING', null]);
    expect(judge(struck('2026-12-31'))[0]?.facts['rows']).toEqual(['SV-05', 'SV-07']);
    expect(judge(striking(['ZZ-01']))[0]?.facts['rows']).toEqual(['ZZ-01']);
  });
});
