import { managementVolume } from '../../clause';
import { inForce } from '../../document-standing';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.2.1: the institution knows who answers for the work at the vendor, and how the vendor is set up for it. */
export const VND_018 = rule({
  id: 'VND-018',
  about: 'contract',
  clauses: managementVolume('5④', '5.2.1'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  gates: ['contract.activate'],
  title: { ja: '委託先の体制(責任者・実施体制図)が不明', en: 'Vendor organisation/structure not on file' },
  variants: {
    NO_CHART: { ja: '委託先の実施体制図が保管されていない', en: 'The vendor’s organisation chart is not on file' },
  },
  remedy: {
    ja: '責任者名と実施体制図を委託先に求め、契約に登録する',
    en: 'Ask the vendor for its responsible manager and organisation chart, and register both on the contract',
  },
  judge({ subject, contract, documents }, clock) {
    const managerNamed = contract.vendorManager !== null;
    const orgChartOnFile = inForce(documents, clock).some(({ type }) => type === 'ORG_CHART');
    if ((managerNamed && orgChartOnFile) || !isLive(contract, clock)) return SILENT;
    const { vendorId } = contract;
    const facts = { vendorId, managerNamed, orgChartOnFile };
    // 5.2.1 asks who answers for the work; a chart of it is what we ask for besides.
    return managerNamed
      ? [{ subject, severity: 'MINOR', variant: 'NO_CHART', facts }]
      : [{ subject, severity: 'MAJOR', facts }];
  },
});
