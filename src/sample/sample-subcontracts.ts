import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { contract, sampleId } from './sample-id';
import { vendor } from './sample-vendor-list';

const subcontract = (number: number) => sampleId('subcontract', number);

type Steps = (info: number, approved: number | null, started: number) => Row;

/** Beneath the contracts that departments signed by themselves. */
function neglected(calendar: SampleCalendar, steps: Steps): Row[] {
  return [
    {
      // Over for two months, and nobody has made sure that the data are gone (SUB-024).
      id: subcontract(6),
      contractId: contract(18),
      vendorId: vendor(9),
      work: '夜間の一次受付',
      handlesPersonalData: 'YES',
      overseas: 'NO',
      ...steps(-300, -270, -260),
      endedOn: calendar.days(-65),
    },
    {
      // The approval was taken back and the work goes on (SUB-002), which the contract forbids (SUB-009); nobody was told
      // of it beforehand (SUB-005) or asked (SUB-007).
      id: subcontract(7),
      contractId: contract(22),
      vendorId: vendor(9),
      work: '装置の巡回点検',
      handlesPersonalData: 'NO',
      overseas: 'NO',
      approvalState: 'REVOKED',
      approvedOn: calendar.days(-200),
      approvedBy: '山﨑 清',
      approverRole: 'EXECUTIVE',
      refusedOn: calendar.days(-40),
      refusalReason: '契約で禁じているため',
      startedOn: calendar.days(-190),
    },
    {
      // Beneath it (SUB-017), told of in part (SUB-006) and after it was talked about (SUB-003), in a country that nobody
      // wrote down (SUB-012, SUB-013).
      id: subcontract(8),
      contractId: contract(22),
      parentId: subcontract(7),
      vendorId: vendor(10),
      work: '画像データの匿名加工',
      handlesPersonalData: 'UNKNOWN',
      overseas: 'UNKNOWN',
      ...steps(-180, -150, -140),
      consultedOn: calendar.days(-185),
      informationCountry: false,
      informationSafetyMeasures: false,
    },
  ];
}

/** Three tiers under the EHR contract, the last of them overseas; one that began without any approval, and one asked for beneath it. */
export function subcontractRows(calendar: SampleCalendar): Record<string, Row[]> {
  const steps = (info: number, approved: number | null, started: number): Row => ({
    informationProvidedOn: calendar.days(info),
    informationCounterparty: true,
    informationWork: true,
    informationPersonalData: true,
    informationSafetyMeasures: true,
    informationCountry: true,
    informationFurtherReentrustment: true,
    consultedOn: calendar.days(info + 7),
    consultationParticipants: '医療情報部、見本電子カルテ',
    consultationMinutesRef: '議事録/見本',
    agreedOn: calendar.days(info + 14),
    flowDownConfirmedOn: calendar.days(info + 14),
    flowDownRef: '再委託契約書 写し',
    ...(approved === null
      ? { approvalState: 'REQUESTED', requestedBy: '見本 三郎' }
      : {
          approvalState: 'APPROVED',
          approvedOn: calendar.days(approved),
          approvedBy: '山﨑 清',
          approverRole: 'EXECUTIVE',
        }),
    startedOn: calendar.days(started),
  });
  return {
    subcontracts: [
      {
        id: subcontract(1),
        contractId: contract(1),
        vendorId: vendor(8),
        work: '常駐保守・一次受付',
        handlesPersonalData: 'YES',
        overseas: 'NO',
        ...steps(-400, -370, -360),
      },
      {
        // Started two weeks before it was approved: it stays visible for ever.
        id: subcontract(2),
        contractId: contract(1),
        parentId: subcontract(1),
        vendorId: vendor(9),
        work: 'アプリケーション改修',
        handlesPersonalData: 'YES',
        overseas: 'NO',
        ...steps(-330, -286, -300),
        // For ten months, and they are over (SUB-019).
        approvedUntil: calendar.days(-10),
      },
      {
        id: subcontract(3),
        contractId: contract(1),
        parentId: subcontract(2),
        vendorId: vendor(10),
        work: 'プログラム試験',
        handlesPersonalData: 'YES',
        overseas: 'YES',
        processingCountries: ['VN'],
        appi28Basis: 'EQUIVALENT_SYSTEM',
        ...steps(-500, -460, -450),
        // By the operator, who may not (SUB-008).
        approvedBy: '見本 五郎',
        approverRole: 'SYSTEM_OPERATOR',
      },
      {
        // Requested, not approved, and under way.
        id: subcontract(4),
        contractId: contract(4),
        vendorId: vendor(8),
        work: '画像サーバー保守',
        handlesPersonalData: 'YES',
        overseas: 'NO',
        ...steps(-60, null, -20),
        // That it is bound as the vendor is nobody has confirmed (SUB-021).
        flowDownConfirmedOn: undefined,
        flowDownRef: undefined,
      },
      {
        // Asked for, and not begun: the consent that it rests on is of people who were not told how their data are kept safe.
        id: subcontract(5),
        contractId: contract(4),
        parentId: subcontract(4),
        vendorId: vendor(7),
        work: '画像サーバーの障害解析支援',
        handlesPersonalData: 'YES',
        overseas: 'YES',
        processingCountries: ['US'],
        appi28Basis: 'CONSENT',
        consentOn: calendar.days(-15),
        foreignInformation: ['COUNTRY', 'REGIME'],
        ...steps(-30, null, 0),
        startedOn: undefined,
      },
      ...neglected(calendar, steps),
    ],
    subcontract_conditions: [
      {
        id: sampleId('condition', 1),
        subcontractId: subcontract(3),
        condition: '試験データの仮名化手順書を提出する',
        dueOn: calendar.days(-40),
      },
    ],
    overseas_checks: [
      {
        id: sampleId('overseas-check', 1),
        subcontractId: subcontract(3),
        performedOn: calendar.months(-14),
        result: '良',
      },
    ],
  };
}
