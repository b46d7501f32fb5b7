import { corporateNumberCheckDigit } from '../../src/kernel/corporate-number';

type Body = Record<string, unknown>;
let count = 0;

/** A number that no other body of this run has. */
function next(): number {
  return ++count;
}

export function anInstitutionBody(over: Body = {}): Body {
  return { name: `見本病院 ${next()}`, kind: 'HOSPITAL', bedCount: 200, ...over };
}

/** A vendor with a corporate number of its own, check digit and all. */
export function aVendorBody(over: Body = {}): Body {
  const base = `99${String(process.pid % 100_000).padStart(5, '0')}${String(next()).padStart(5, '0')}`;
  return { name: `株式会社髙﨑①𠮷 ${base}`, corporateNumber: `${corporateNumberCheckDigit(base)}${base}`, ...over };
}

export function aCertificationBody(vendorId: string, over: Body = {}): Body {
  return {
    vendorId,
    scheme: 'PMARK',
    registrationNumber: '10123456(03)',
    standardEdition: 'JISQ15001:2023',
    validFrom: '2025-01-01',
    validTo: '2099-12-31',
    verifiedOn: '2026-11-01',
    verifiedSource: 'JIPDEC',
    verifiedResult: 'FOUND',
    scopeNamesVendor: true,
    ...over,
  };
}

/** A contract that leaves nothing unknown. */
export function aContractBody(institutionId: string, vendorId: string, over: Body = {}): Body {
  return {
    institutionId,
    vendorId,
    contractNo: `C-${next()}`,
    title: '電子カルテシステム保守委託契約',
    startOn: '2026-12-01',
    endOn: '2029-11-30',
    handlesMedicalInfo: 'YES',
    personalDataHandling: 'HANDLED',
    externalStorage: 'NO',
    statutoryRecords: 'NO',
    jurisdictionConfirmed: 'YES',
    importance: 'NORMAL',
    deploymentModel: 'ON_PREMISES',
    usesThirdPartyCloud: 'NO',
    remoteMaintenance: 'NO',
    externalConnection: 'NO',
    vendorManager: '髙﨑 一郎',
    ...over,
  };
}

/** A re-entrustment that names everything which prior information must name. */
export function aSubcontractBody(vendorId: string, over: Body = {}): Body {
  return {
    vendorId,
    work: '常駐保守',
    handlesPersonalData: 'YES',
    overseas: 'NO',
    processingCountries: ['JP'],
    informationProvidedOn: '2026-11-01',
    informationCounterparty: true,
    informationWork: true,
    informationPersonalData: true,
    informationSafetyMeasures: true,
    informationCountry: true,
    informationFurtherReentrustment: true,
    consultedOn: '2026-11-05',
    consultationParticipants: '医療情報部',
    consultationMinutesRef: '議事録/1',
    agreedOn: '2026-11-10',
    ...over,
  };
}
