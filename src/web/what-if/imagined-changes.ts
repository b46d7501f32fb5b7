import { type SubjectKind } from '../../guideline/subject';
import { type Proposal } from '../../findings/what-if/what-if.dto';
import { type CalendarDate, today } from '../../kernel/calendar-date';
import { type Permission, type Role } from '../../kernel/terms/access-terms';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { type Texts } from '../../kernel/texts';

/** Of which records a page asks what would be if. */
export const IMAGINABLE = [
  'vendors',
  'certifications',
  'contracts',
  'subcontracts',
  'equipment',
  'systems',
  'matrices',
  'provisions',
] as const;
export type Imaginable = (typeof IMAGINABLE)[number];

const OF_SUBJECT: Readonly<Partial<Record<SubjectKind, Imaginable>>> = {
  VENDOR: 'vendors',
  CERTIFICATION: 'certifications',
  CONTRACT: 'contracts',
  SUBCONTRACT: 'subcontracts',
  EQUIPMENT: 'equipment',
  SYSTEM: 'systems',
  MATRIX: 'matrices',
  PROVISION: 'provisions',
};

/** Of a finding's subject; null: nothing is imagined of such records. */
export function imaginableOf({ kind }: { readonly kind: SubjectKind }): Imaginable | null {
  return OF_SUBJECT[kind] ?? null;
}

/** What is imagined of whom, when, by whom. */
export interface Imagined {
  readonly id: string;
  readonly institutionId: string;
  readonly on: CalendarDate;
  readonly by: string;
  readonly roles: readonly Role[];
}

/** A change that people think through before they make it, as the operations of the API that would make it. */
interface ImaginedChange {
  readonly words: Texts;
  readonly permission: Permission;
  readonly proposals: (imagined: Imagined) => Proposal[];
}

export const IMAGINED_CHANGES = [
  'RENEWED',
  'CERTIFIED',
  'CONTRACTED',
  'SIGNED',
  'ACTIVATED',
  'ENDED',
  'APPROVED',
  'STARTED',
  'LIVE',
  'RETIRED',
  'REVIEWED',
  'BEGUN',
] as const;
export type ImaginedChangeName = (typeof IMAGINED_CHANGES)[number];

const stepOf =
  (folder: string, step: string) =>
  ({ id, on }: Imagined): Proposal[] => [{ method: 'POST', path: `/v1/${folder}/${id}/steps`, body: { step, on } }];

/** What may be imagined of each kind of record. */
export const CHANGES_OF: Readonly<Record<Imaginable, Readonly<Partial<Record<ImaginedChangeName, ImaginedChange>>>>> = {
  certifications: {
    RENEWED: {
      words: { ja: 'この認証が、その日まで有効なものに更新されたら', en: 'this certificate were valid until that day' },
      permission: 'certification.write',
      proposals: ({ id, on }) => [{ method: 'PATCH', path: `/v1/certifications/${id}`, body: { validTo: on } }],
    },
  },
  vendors: {
    CERTIFIED: {
      words: {
        ja: 'その日まで有効なプライバシーマークを、JIPDEC で確認して登録したら',
        en: 'a PrivacyMark, found at JIPDEC and valid until that day, were registered',
      },
      permission: 'certification.write',
      proposals: ({ id, on }) => [
        {
          method: 'POST',
          path: '/v1/certifications',
          body: {
            vendorId: id,
            scheme: 'PMARK',
            standardEdition: 'JISQ15001:2023',
            validFrom: today(),
            validTo: on,
            verifiedOn: today(),
            verifiedSource: 'JIPDEC',
            verifiedResult: 'FOUND',
            scopeNamesVendor: true,
          },
        },
      ],
    },
    CONTRACTED: {
      words: {
        ja: 'その日に、医療情報を扱う契約の交渉を始めたら',
        en: 'a contract that handles medical information were negotiated from that day on',
      },
      permission: 'contract.step',
      proposals: ({ id, institutionId, on }) => [
        {
          method: 'POST',
          path: '/v1/contracts',
          body: { institutionId, vendorId: id, contractNo: '(仮定)', title: '(仮定の契約)', handlesMedicalInfo: 'YES' },
          as: 'contract',
        },
        { method: 'POST', path: '/v1/contracts/{contract}/steps', body: { step: 'NEGOTIATE', on } },
      ],
    },
  },
  contracts: {
    SIGNED: {
      words: { ja: 'この契約をその日に締結したら', en: 'this contract were signed on that day' },
      permission: 'contract.step',
      proposals: stepOf('contracts', 'SIGN'),
    },
    ACTIVATED: {
      words: { ja: 'この契約がその日に発効したら', en: 'this contract came into force on that day' },
      permission: 'contract.step',
      proposals: stepOf('contracts', 'ACTIVATE'),
    },
    ENDED: {
      words: { ja: 'この契約をその日で終了したら', en: 'this contract ended on that day' },
      permission: 'contract.step',
      proposals: stepOf('contracts', 'END'),
    },
  },
  subcontracts: {
    APPROVED: {
      words: { ja: 'この再委託をその日に承認したら', en: 'this re-entrustment were approved on that day' },
      permission: 'subcontract.approve',
      proposals: ({ id, on, by, roles }) => [
        {
          method: 'POST',
          path: `/v1/subcontracts/${id}/steps`,
          body: { step: 'APPROVE', on, by, role: approver(roles) },
        },
      ],
    },
    STARTED: {
      words: { ja: 'この再委託をその日に始めたら', en: 'this re-entrustment began on that day' },
      permission: 'subcontract.step',
      proposals: stepOf('subcontracts', 'START'),
    },
    ENDED: {
      words: { ja: 'この再委託をその日で終えたら', en: 'this re-entrustment ended on that day' },
      permission: 'subcontract.step',
      proposals: stepOf('subcontracts', 'END'),
    },
  },
  equipment: {
    LIVE: {
      words: { ja: 'この機器の利用をその日に始めたら', en: 'this device went live on that day' },
      permission: 'equipment.write',
      proposals: ({ id, on }) => [{ method: 'POST', path: `/v1/equipment/${id}/activation`, body: { on } }],
    },
    RETIRED: {
      words: { ja: 'この機器をその日に廃棄したら', en: 'this device were disposed of on that day' },
      permission: 'equipment.write',
      proposals: ({ id, on }) => [
        { method: 'PATCH', path: `/v1/equipment/${id}`, body: { status: 'DISPOSED', disposedOn: on } },
      ],
    },
  },
  systems: {
    LIVE: {
      words: { ja: 'このシステムの利用をその日に始めたら', en: 'this system went live on that day' },
      permission: 'system.write',
      proposals: ({ id, on }) => [{ method: 'POST', path: `/v1/systems/${id}/activation`, body: { on } }],
    },
    RETIRED: {
      words: { ja: 'このシステムをその日に廃止したら', en: 'this system were retired on that day' },
      permission: 'system.write',
      proposals: ({ id, on }) => [
        { method: 'PATCH', path: `/v1/systems/${id}`, body: { status: 'RETIRED', retiredOn: on } },
      ],
    },
  },
  // What a side declares, and whether it agrees, is not tried out: it would tell what the other has declared.
  matrices: {
    REVIEWED: {
      words: { ja: 'この責任分界表をその日に見直したら', en: 'this matrix were reviewed on that day' },
      permission: 'matrix.write',
      proposals: ({ id, on }) => [{ method: 'PATCH', path: `/v1/matrices/${id}`, body: { reviewedOn: on } }],
    },
  },
  provisions: {
    BEGUN: {
      words: { ja: 'この提供をその日に始めたら', en: 'this provision began on that day' },
      permission: 'provision.write',
      proposals: ({ id, on }) => [{ method: 'POST', path: `/v1/provisions/${id}/activation`, body: { on } }],
    },
    ENDED: {
      words: { ja: 'この提供をその日で終えたら', en: 'this provision ended on that day' },
      permission: 'provision.write',
      proposals: ({ id, on }) => [{ method: 'PATCH', path: `/v1/provisions/${id}`, body: { endedOn: on } }],
    },
  },
};

/** In which of their roles somebody would approve; the gravest, for that is what is asked of the most important ones. */
function approver(roles: readonly Role[]): InstitutionRole | undefined {
  const approving = ['EXECUTIVE', 'SAFETY_MANAGER', 'PLANNING_MANAGER'] as const;
  return approving.find((role) => roles.includes(role));
}
