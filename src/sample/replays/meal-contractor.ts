import { calendarDate } from '../../kernel/calendar-date';
import { MEAL_CONTRACTOR_LESSONS } from './lessons';
import { type Replay, replayId } from './replay';

const REPLAY = 2;
const institutionId = replayId(REPLAY, 1);
const caterer = replayId(REPLAY, 2, 1);
const maintainer = replayId(REPLAY, 2, 2);
const systemId = replayId(REPLAY, 3);
const contractId = replayId(REPLAY, 4);

/**
 * A hospital that was entered through its meal contractor's line. The public facts: the caterer's kitchen was joined to the
 * hospital's network by a line of its own; the VPN box at the kitchen, kept up by another firm, had not been updated; from
 * there the attackers reached the hospital, where one password opened all servers. Names and days are invented.
 */
export const MEAL_CONTRACTOR: Replay = {
  title: { ja: '給食委託先の回線からの侵入', en: 'Entered through the meal contractor’s line' },
  institutionId,
  from: calendarDate('2026-07-01'),
  incidentOn: calendarDate('2026-10-31'),
  incident: {
    ja: '給食委託先のセンターから院内に侵入され、電子カルテが停止した',
    en: 'Intruders came over the line from the caterer’s kitchen, and the records system stood still',
  },
  lessons: MEAL_CONTRACTOR_LESSONS,
  tables: {
    institutions: [{ id: institutionId, name: '例示急性期総合病院', kind: 'HOSPITAL', bedCount: 860 }],
    vendors: [
      {
        id: caterer,
        name: '例示給食サービス株式会社',
        legalForm: 'DOMESTIC_CORPORATION',
        country: 'JP',
      },
      {
        id: maintainer,
        name: '例示ネットワーク保守株式会社',
        legalForm: 'DOMESTIC_CORPORATION',
        country: 'JP',
      },
    ],
    systems: [
      {
        id: systemId,
        institutionId,
        name: '栄養・給食管理システム',
        status: 'LIVE',
        liveFrom: '2022-04-01',
        provider: 'VENDOR',
        mfaClient: 'NO',
        mfaServer: 'NO',
      },
    ],
    contracts: [
      {
        id: contractId,
        institutionId,
        vendorId: caterer,
        contractNo: 'K-2022-11',
        title: '患者給食業務委託契約',
        status: 'ACTIVE',
        negotiatingFrom: '2022-01-10',
        signedOn: '2022-03-25',
        activatedOn: '2022-04-01',
        startOn: '2022-04-01',
        endOn: '2027-03-31',
        autoRenew: true,
        noticeMonths: 3,
        serviceInUse: 'YES',
        // Diets and names go over the line; nobody had thought of a caterer as one who handles medical information.
        handlesMedicalInfo: 'UNKNOWN',
        personalDataHandling: 'UNKNOWN',
        externalConnection: 'YES',
        remoteMaintenance: 'YES',
      },
    ],
    contract_systems: [{ contractId, systemId }],
    // The firm that keeps up the caterer's VPN box was at work, and nobody had asked the hospital.
    subcontracts: [
      {
        id: replayId(REPLAY, 7),
        contractId,
        rank: 1,
        vendorId: maintainer,
        work: 'センター側VPN装置の保守',
        handlesPersonalData: 'UNKNOWN',
        overseas: 'UNKNOWN',
        startedOn: '2026-08-01',
      },
    ],
  },
};
