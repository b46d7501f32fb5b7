import { aContractSnapshot, aDocument } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type DocumentFacts } from '../../snapshots/contract-snapshot';
import { VND_018 } from './vnd-018';

describe('VND-018', () => {
  const judge = judging(VND_018);
  const written = aDocument();
  const chart = aDocument({ id: 'document-2', type: 'ORG_CHART', stored: false });
  const unknown = aContractSnapshot({ vendorManager: null }, { documents: [written] });

  it('speaks where neither manager nor organisation chart is on file', () => {
    expect(judge(unknown)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', managerNamed: false, orgChartOnFile: false },
      },
    ]);
  });

  it('speaks where either is missing, and says which', () => {
    expect(judge({ ...unknown, documents: [written, chart] })[0]?.facts).toEqual({
      vendorId: 'vendor-1',
      managerNamed: false,
      orgChartOnFile: true,
    });
    expect(judge(aContractSnapshot({ vendorManager: '髙﨑 一郎' }, { documents: [written] }))[0]?.facts).toEqual({
      vendorId: 'vendor-1',
      managerNamed: true,
      orgChartOnFile: false,
    });
  });

  it('is silent where both are on file', () => {
    expect(judge(aContractSnapshot({ vendorManager: '髙﨑 一郎' }, { documents: [written, chart] }))).toEqual([]);
  });

  it('takes no chart for one that is not in force yet, or any more, and calls its lack ours', () => {
    const charted = (over: Partial<DocumentFacts>) =>
      aContractSnapshot({ vendorManager: '髙﨑 一郎' }, { documents: [written, { ...chart, ...over }] });
    const replaced = charted({ to: calendarDate('2026-06-30') });
    expect(severitiesOn(VND_018, replaced, ['2026-06-30', '2026-07-01'])).toEqual([null, 'MINOR']);
    const coming = charted({ from: calendarDate('2026-12-01') });
    expect(severitiesOn(VND_018, coming, ['2026-11-30', '2026-12-01'])).toEqual(['MINOR', null]);
    expect(judge(charted({ from: null }))).toHaveLength(1);
    expect(judge(replaced)[0]).toMatchObject({ severity: 'MINOR', variant: 'NO_CHART' });
  });

  it('is not silenced by a chart that names nobody who answers for the work', () => {
    expect(judge({ ...unknown, documents: [written, chart] })[0]?.severity).toBe('MAJOR');
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const major = 'MAJOR';
    expect(severitiesAroundLife(VND_018, unknown)).toEqual([null, major, major, major, major, null]);
  });

  it('is asked when a contract is to come into force', () => {
    expect(VND_018.gates).toEqual(['contract.activate']);
  });

  it('does not accuse whoever has the chart on paper: nobody asks that it is kept here', () => {
    const named = aContractSnapshot({ vendorManager: '髙﨑 一郎' }, { documents: [{ ...chart, stored: false }] });
    expect(judge(named)).toEqual([]);
  });
});
