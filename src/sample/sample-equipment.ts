import { SAFETY_ROLES } from '../kernel/terms/equipment-terms';
import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { contract, sampleId } from './sample-id';
import { SAMPLE_INSTITUTION, system } from './sample-institution';
import { vendor } from './sample-vendor-list';

/** What stands in the house, by kind: how many, in which system. */
const KINDS: readonly {
  readonly name: string;
  readonly category: string;
  readonly count: number;
  readonly system: number;
}[] = [
  { name: '電子カルテサーバー', category: 'サーバー', count: 3, system: 1 },
  { name: '電子カルテ端末', category: '端末', count: 12, system: 1 },
  { name: '医事会計サーバー', category: 'サーバー', count: 2, system: 2 },
  { name: '医事会計端末', category: '端末', count: 6, system: 2 },
  { name: '画像サーバー', category: 'サーバー', count: 3, system: 3 },
  { name: '読影端末', category: '端末', count: 4, system: 3 },
  { name: '検査部門サーバー', category: 'サーバー', count: 2, system: 4 },
  { name: '分析装置接続端末', category: '端末', count: 4, system: 4 },
  { name: 'VPN装置', category: 'ネットワーク機器', count: 2, system: 6 },
  { name: '基幹スイッチ', category: 'ネットワーク機器', count: 2, system: 6 },
  { name: '旧画像サーバー', category: 'サーバー', count: 1, system: 3 },
];

/** Places (from 1) of the devices that tell a story. */
const WITHOUT_OWNER = 24;
const WITHOUT_INSTALLER = 25;
const WITHOUT_MAINTAINER = 26;
const SPLIT_UNSETTLED = 27;
const REMOTE_UNKNOWN = 31;
const SUPPORT_ENDED = 38;
const SUPPORT_ENDS_SOON = 16;
const WITHOUT_APPROVAL = 33;
const VPN = 37;
/** Joined the records system after its matrix was agreed, and nobody has looked at the matrix since (MTX-018). */
const JOINED_LATER = 15;
/** To be replaced by last month, and still there (EQP-012). */
const NOT_REPLACED = 22;
/** A leased switch, whose lessor maintains it under a contract that nobody has on file (EQP-006). */
const LESSOR_MAINTAINS = 40;
/** Nobody patches the VPN box; of the last terminal of the analysers nobody has settled anything (EQP-005). */
const KEPT_BY_NOBODY = 35;
/** Went three months ago, and nobody has made sure that it was erased (EQP-014). */
const GONE = 41;

/** Forty devices in use: one each without an owner, an installer and a maintainer, one whose support has ended, one nobody approved; and one that is gone. */
export function equipmentRows(calendar: SampleCalendar): Record<string, Row[]> {
  const devices = KINDS.flatMap((kind) =>
    Array.from({ length: kind.count }, (_, i) => ({ ...kind, name: `${kind.name} ${i + 1}号機` })),
  );
  return {
    equipment: devices.map(({ name, category, system: number }, i) =>
      equipmentRow(i + 1, name, category, number, calendar),
    ),
    equipment_systems: devices.map(({ system: number }, i) => ({
      id: sampleId('equipment-system', i + 1),
      equipmentId: device(i + 1),
      systemId: system(number),
    })),
    equipment_roles: devices.flatMap(({ category }, i) => [
      ...roleRows(i + 1, category, calendar),
      ...managementRows(i + 1, calendar),
    ]),
    provisions: provisionRows(calendar),
    risk_acceptances: acceptanceRows(calendar),
  };
}

const device = (place: number) => sampleId('equipment', place);

function equipmentRow(
  place: number,
  name: string,
  category: string,
  systemNumber: number,
  calendar: SampleCalendar,
): Row {
  return {
    id: device(place),
    institutionId: SAMPLE_INSTITUTION.id,
    assetNo: `SA-${String(place).padStart(4, '0')}`,
    name,
    category,
    ...(place === GONE ? { status: 'DISPOSED', disposedOn: calendar.months(-3) } : { status: 'LIVE' }),
    liveFrom: place === JOINED_LATER ? calendar.days(-45) : calendar.months(-30),
    // Where the terminal stands that joined later nobody has written down.
    ...(place === JOINED_LATER ? {} : { location: category === 'サーバー' ? 'サーバー室' : '見本棟' }),
    storesData: category === 'サーバー' ? 'YES' : 'NO',
    ...(place === SPLIT_UNSETTLED ? { leaseEndOn: calendar.days(60) } : {}),
    networkSegment: `10.0.${systemNumber}.0/24`,
    remoteMaintenance: place === REMOTE_UNKNOWN ? 'UNKNOWN' : place === VPN ? 'YES' : 'NO',
    ...(place === REMOTE_UNKNOWN ? {} : { remoteMaintenanceConfirmedOn: calendar.months(-6) }),
    endOfSupportOn: endOfSupport(place, calendar),
    ...(place === SUPPORT_ENDED ? decision(calendar) : {}),
    ...(place === NOT_REPLACED ? lapsed(calendar) : {}),
    ...(place === WITHOUT_APPROVAL
      ? {}
      : {
          introductionApprovedOn: calendar.months(-31),
          introductionApprovedBy: '髙橋 花子',
          introductionApprover: 'SAFETY_MANAGER',
        }),
  };
}

function endOfSupport(place: number, calendar: SampleCalendar) {
  switch (place) {
    case SUPPORT_ENDED:
      return calendar.days(-12);
    case SUPPORT_ENDS_SOON:
      return calendar.months(5);
    case KEPT_BY_NOBODY:
      return undefined;
    case NOT_REPLACED:
      return calendar.months(10);
    default:
      return calendar.months(40);
  }
}

function decision(calendar: SampleCalendar): Row {
  return {
    eosDecisionType: 'COMPENSATING',
    eosDecidedOn: calendar.months(-2),
    eosDecidedBy: '山﨑 清',
    eosDeciderRole: 'EXECUTIVE',
    eosRiskEvaluationRef: 'リスク評価書 VPN装置',
    eosDecisionValidTo: calendar.months(10),
  };
}

function lapsed(calendar: SampleCalendar): Row {
  return {
    ...decision(calendar),
    eosDecisionType: 'UPGRADE_BUDGET',
    eosDecidedOn: calendar.months(-13),
    eosRiskEvaluationRef: 'リスク評価書 医事会計端末',
    eosDecisionValidTo: calendar.months(-1),
  };
}

/** Who holds all three roles of a device in the institution's place, by the device's place. */
const MAINTAINERS: Readonly<Partial<Record<number, string>>> = {
  [REMOTE_UNKNOWN]: vendor(4),
  [LESSOR_MAINTAINS]: vendor(11),
};

function roleRows(place: number, category: string, calendar: SampleCalendar): Row[] {
  const role = (n: number, name: string, holder: string | null): Row => ({
    id: sampleId('equipment-role', place * 3 + n),
    equipmentId: device(place),
    role: name,
    heldBy: holder === null ? 'INSTITUTION' : 'VENDOR',
    ...(holder === null ? {} : { vendorId: holder }),
    heldFrom: calendar.months(-30),
  });
  const isLeased = category === '端末' && place === SPLIT_UNSETTLED;
  const maintainer = isLeased ? vendor(8) : (MAINTAINERS[place] ?? null);
  return [
    ...(place === WITHOUT_OWNER ? [] : [role(0, 'OWNER', isLeased ? vendor(11) : maintainer)]),
    ...(place === WITHOUT_INSTALLER ? [] : [role(1, 'INSTALLER', maintainer)]),
    ...(place === WITHOUT_MAINTAINER ? [] : [role(2, 'MAINTAINER', maintainer)]),
  ];
}

/** The department for medical information manages and guards what stands in the house. */
function managementRows(place: number, calendar: SampleCalendar): Row[] {
  if (place === KEPT_BY_NOBODY) return [];
  return ['MANAGER' as const, ...SAFETY_ROLES].flatMap((role, i) =>
    place === VPN && role === 'PATCHING'
      ? []
      : [
          {
            id: sampleId('equipment-role', 1000 + place * 5 + i),
            equipmentId: device(place),
            role,
            heldBy: 'INSTITUTION',
            heldFrom: calendar.months(-30),
          },
        ],
  );
}

function provisionRows(calendar: SampleCalendar): Row[] {
  const provision = (number: number, recipient: string, over: Row): Row => ({
    id: sampleId('provision', number),
    institutionId: SAMPLE_INSTITUTION.id,
    systemId: system(7),
    recipient,
    recipientCountry: 'JP',
    purpose: '診療情報の連携',
    scheme: 'REGIONAL_NETWORK',
    schemeAllocationRef: '連携ネットワーク運用規程 第3章',
    legalBasis: 'CONSENT',
    consentEvidenceRef: '同意書綴',
    plannedFrom: calendar.months(-13),
    startedOn: calendar.months(-12),
    scopeAgreedOn: calendar.months(-13),
    scopeAgreementRef: '契約書庫 連携-1',
    senderResponsibility: 'さくら見本総合病院',
    transportResponsibility: '見本クラウドサービス株式会社',
    receiverResponsibility: recipient,
    classification: 'PROVISION',
    procedureRef: '提供手続記録-7',
    transferRecordRef: '提供記録簿',
    recordsKeptUntil: calendar.months(48),
    sourceRetentionOwner: '医療情報部',
    ...over,
  });
  return [
    provision(1, '見本地域医療連携協議会', {}),
    // Nobody wrote down who answers in transit, the agreement came after the start and lies nowhere, and the records are not kept long enough.
    provision(2, 'サンプル市保健センター', {
      transportResponsibility: undefined,
      scopeAgreedOn: calendar.months(-11),
      scopeAgreementRef: undefined,
      recordsKeptUntil: calendar.months(-1),
      // Medical information can never be provided by opting out (TPP-011).
      legalBasis: 'OPT_OUT',
      consentEvidenceRef: undefined,
    }),
    // A department sends images abroad for a study: on what ground, by what scheme, whether it is a provision at all, nobody has settled.
    provision(3, 'Sample Research Institute', {
      recipientCountry: 'US',
      purpose: '画像診断の共同研究',
      scheme: undefined,
      schemeAllocationRef: undefined,
      legalBasis: undefined,
      consentEvidenceRef: undefined,
      classification: 'UNKNOWN',
      procedureRef: undefined,
      sourceRetentionOwner: undefined,
    }),
  ];
}

function acceptanceRows(calendar: SampleCalendar): Row[] {
  const acceptance = (number: number, over: Row): Row => ({
    id: sampleId('acceptance', number),
    institutionId: SAMPLE_INSTITUTION.id,
    rationale: '次期更新まで補完的対策により受容する',
    decision: '毎月の監視報告を条件とする',
    approvedBy: '山﨑 清',
    approverRole: 'EXECUTIVE',
    ...over,
  });
  return [
    acceptance(1, {
      ruleId: 'EQP-011',
      subjectKind: 'EQUIPMENT',
      subjectId: device(SUPPORT_ENDS_SOON),
      severity: 'MINOR',
      facts: { endOfSupportOn: endOfSupport(SUPPORT_ENDS_SOON, calendar), decidedOn: null, validTo: null },
      validFrom: calendar.days(-10),
      validTo: calendar.months(5),
    }),
    // Ran out nine days ago: the finding counts again.
    acceptance(2, {
      ruleId: 'CERT-006',
      subjectKind: 'CONTRACT',
      subjectId: contract(5),
      severity: 'MINOR',
      facts: { vendorId: vendor(5) },
      validFrom: calendar.months(-7),
      validTo: calendar.days(-9),
    }),
  ];
}
