import { calendarDate } from '../../kernel/calendar-date';
import { VPN_BOX_LESSONS } from './lessons';
import { agreedMatrix } from './replay-matrix';
import { type Replay, replayId } from './replay';

const REPLAY = 1;
const institutionId = replayId(REPLAY, 1);
const vendorId = replayId(REPLAY, 2);
const systemId = replayId(REPLAY, 3);
const contractId = replayId(REPLAY, 4);
const deviceId = replayId(REPLAY, 5);

/**
 * A VPN box that was nobody's. The public facts: it was put in for remote maintenance by the records vendor's dealer, no
 * contract named its upkeep, each side took it for the other's, a known weakness stayed open for two years and the
 * credentials had leaked; records were unreadable for two months. Names and days are invented.
 */
export const VPN_BOX: Replay = {
  title: { ja: '誰のものでもないVPN装置', en: 'A VPN box that was nobody’s' },
  institutionId,
  from: calendarDate('2026-07-01'),
  incidentOn: calendarDate('2026-10-31'),
  incident: {
    ja: 'VPN装置から侵入され、電子カルテのサーバーが暗号化された',
    en: 'Intruders came in through the VPN box, and the servers of the records system were encrypted',
  },
  lessons: VPN_BOX_LESSONS,
  tables: {
    institutions: [
      {
        id: institutionId,
        name: 'みなと例示町立病院',
        kind: 'HOSPITAL',
        bedCount: 120,
      },
    ],
    vendors: [
      {
        id: vendorId,
        name: '例示カルテ販売株式会社',
        legalForm: 'DOMESTIC_CORPORATION',
        country: 'JP',
      },
    ],
    systems: [
      {
        id: systemId,
        institutionId,
        name: '電子カルテシステム',
        status: 'LIVE',
        liveFrom: '2023-04-01',
        provider: 'VENDOR',
        mfaClient: 'NO',
        mfaServer: 'NO',
      },
    ],
    contracts: [
      {
        id: contractId,
        institutionId,
        vendorId,
        contractNo: 'M-2023-04',
        title: '電子カルテ保守契約',
        status: 'ACTIVE',
        negotiatingFrom: '2023-01-10',
        signedOn: '2023-03-20',
        activatedOn: '2023-04-01',
        startOn: '2023-04-01',
        endOn: '2027-03-31',
        autoRenew: true,
        noticeMonths: 3,
        serviceInUse: 'YES',
        handlesMedicalInfo: 'YES',
        personalDataHandling: 'HANDLED',
        deploymentModel: 'ON_PREMISES',
        remoteMaintenance: 'YES',
        // Nobody had asked: the box came with the maintenance.
        externalConnection: 'UNKNOWN',
      },
    ],
    contract_systems: [{ contractId, systemId }],
    equipment: [
      {
        id: deviceId,
        institutionId,
        assetNo: 'NW-07',
        name: 'VPN装置(保守用)',
        category: 'ネットワーク機器',
        status: 'LIVE',
        liveFrom: '2023-05-15',
        endOfSupportOn: '2026-09-30',
      },
    ],
    equipment_systems: [{ id: replayId(REPLAY, 30), equipmentId: deviceId, systemId }],
    // The dealer put it in and left; who owns it and who keeps it up, nobody wrote down.
    equipment_roles: [
      {
        id: replayId(REPLAY, 6),
        equipmentId: deviceId,
        role: 'INSTALLER',
        heldBy: 'VENDOR',
        vendorId,
        heldFrom: '2023-05-15',
        heldTo: '2023-05-31',
      },
    ],
    ...agreedMatrix({
      replay: REPLAY,
      contractId,
      vendorId,
      agreedOn: calendarDate('2023-03-20'),
      besides: ['IN-05'],
      leftTo: { 'IN-05': '回線・VPN装置の契約で定める' },
    }),
  },
};
