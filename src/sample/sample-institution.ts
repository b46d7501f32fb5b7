import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { sampleId } from './sample-id';
import { vendor } from './sample-vendor-list';

export const SAMPLE_INSTITUTION = { id: sampleId('institution', 1), name: 'さくら見本総合病院' } as const;

const DEPARTMENTS = ['医療情報部', '事務部', '放射線部', '検査部', '薬剤部'];

interface SampleSystem {
  readonly name: string;
  readonly category: string;
  readonly model: string;
  readonly over?: Row;
}

/** Nine systems; the sixth still signs in by password alone, the fifth although it need not, and the eighth has no operator. */
const SYSTEMS: readonly SampleSystem[] = [
  { name: '電子カルテシステム', category: '電子カルテ', model: 'ON_PREMISES' },
  { name: '医事会計システム', category: '医事会計', model: 'ON_PREMISES' },
  { name: '医用画像管理システム', category: '画像管理(PACS)', model: 'HYBRID' },
  { name: '臨床検査システム', category: '臨床検査', model: 'ON_PREMISES' },
  { name: '薬剤部門システム', category: '薬剤部門', model: 'SAAS', over: { mfaAdopted: 'NO' } },
  {
    name: 'リモート保守基盤',
    category: 'ネットワーク機器',
    model: 'ON_PREMISES',
    over: { mfaClient: 'NO', mfaServer: 'UNKNOWN' },
  },
  { name: '地域医療連携システム', category: '地域連携', model: 'SAAS' },
  { name: '院内ポータル', category: 'ポータル', model: 'ON_PREMISES', over: { provider: 'INTERNAL', operator: null } },
  // Bought by the radiologists: no contract is on file (CON-034), and its sign-in waits for a version that nobody has asked for (SYS-003).
  {
    name: '放射線治療計画システム',
    category: '放射線治療',
    model: 'ON_PREMISES',
    over: { mfaClient: 'NO', mfaServer: 'NO', mfaAdopted: 'NO' },
  },
];

export const system = (number: number) => sampleId('system', number);

export function institutionRows(calendar: SampleCalendar): Record<string, Row[]> {
  const institutionId = SAMPLE_INSTITUTION.id;
  const department = (name: string) => sampleId('department', DEPARTMENTS.indexOf(name) + 1);
  const role = (number: number, name: string, person: string, over: Row = {}) => ({
    id: sampleId('role', number),
    institutionId,
    role: name,
    person,
    heldFrom: calendar.months(-36),
    ...over,
  });
  return {
    institutions: [
      {
        id: institutionId,
        name: SAMPLE_INSTITUTION.name,
        nameKana: 'サクラミホンソウゴウビョウイン',
        kind: 'HOSPITAL',
        operatorType: 'MEDICAL_CORPORATION',
        prefectureCode: '13',
        address: '東京都見本区サンプル町100-1',
        bedCount: 320,
        introductionControlSince: calendar.months(-40),
        // Its vendors answer for the updates of its servers; of the portal that it runs itself, nobody does (CON-027).
        claimsMaintenanceEntrusted: true,
      },
    ],
    take_over_days: [
      {
        id: sampleId('take-over-day', 1),
        institutionId,
        cutOverOn: calendar.months(-12),
        approvedAt: calendar.months(-14),
      },
    ],
    // For the pharmacy nobody sits in the committee.
    departments: DEPARTMENTS.map((name, i) => ({
      id: sampleId('department', i + 1),
      institutionId,
      name,
      committeeMember: name === '薬剤部' ? null : `見本 ${name}`,
      committeeMemberTo: name === '検査部' ? calendar.months(3) : null,
    })),
    role_assignments: [
      role(1, 'EXECUTIVE', '山﨑 清'),
      role(2, 'SAFETY_MANAGER', '髙橋 花子'),
      // Leaves in five months; nobody follows yet.
      role(3, 'PLANNING_MANAGER', '𠮷田 次郎', { heldTo: calendar.months(5) }),
      role(4, 'SYSTEM_OPERATOR', '見本 三郎', { departmentId: department('医療情報部') }),
      // Retired two months ago.
      role(5, 'CISO', '見本 四郎', { heldTo: calendar.months(-2) }),
    ],
    systems: SYSTEMS.map(({ name, category, model, over = {} }, i) => ({
      id: system(i + 1),
      institutionId,
      name,
      category,
      status: 'LIVE',
      liveFrom: calendar.months(-40),
      provider: 'VENDOR',
      deploymentModel: model,
      ownerDepartmentId: department('医療情報部'),
      operator: '見本 三郎',
      mfaClient: 'SUPPORTED',
      mfaServer: 'SUPPORTED',
      mfaAdopted: 'YES',
      ...over,
    })),
    system_interfaces: [
      { id: sampleId('interface', 1), systemId: system(1), name: '電子カルテ−医事会計 連携(HL7)' },
      { id: sampleId('interface', 2), systemId: system(3), name: '電子カルテ−画像管理 連携(DICOM)' },
      // Between whose two ends nobody answers (CLD-006).
      { id: sampleId('interface', 3), systemId: system(5), name: '薬剤部門−調剤連携 接続' },
    ],
    system_interface_vendors: [
      { interfaceId: sampleId('interface', 1), vendorId: vendor(1) },
      { interfaceId: sampleId('interface', 1), vendorId: vendor(2) },
      { interfaceId: sampleId('interface', 2), vendorId: vendor(1) },
      { interfaceId: sampleId('interface', 2), vendorId: vendor(3) },
      { interfaceId: sampleId('interface', 3), vendorId: vendor(6) },
      { interfaceId: sampleId('interface', 3), vendorId: vendor(12) },
    ],
  };
}
