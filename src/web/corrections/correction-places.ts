import { type Type } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { type CorrectedKind } from '../../findings/steps/correctable';
import { type ClauseKind } from '../../kernel/terms/contract-terms';
import { fieldsOf } from '../../http/fields/field';
import { type Permission } from '../../kernel/terms/access-terms';
import { CertificationReader } from '../../registry/certifications/certification.reader';
import { ContractClauseReader } from '../../registry/contracts/contract-clause.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import {
  CorrectCertification,
  CorrectClause,
  CorrectContract,
  CorrectEquipment,
  CorrectProvision,
  CorrectSubcontract,
  CorrectSystem,
} from '../../findings/steps/correct-facts.dto';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { ProvisionReader } from '../../registry/provisions/provision.reader';
import { SubcontractReader } from '../../registry/subcontracts/subcontract.reader';
import { SystemReader } from '../../registry/systems/system.reader';
import { CERTIFICATE_CHANGE } from '../certifications/certificate-form';
import { clauseReviewForm } from '../contracts/clause-review-forms';
import { CONTRACT_CHANGE } from '../contracts/contract-form';
import { CLAUSE_WORDS } from '../../reports/clause-words';
import { EQUIPMENT_CHANGE } from '../equipment/equipment-form';
import { type FieldWords, Form, type FormField } from '../forms/form';
import { PROVISION_CHANGE } from '../provisions/provision-form';
import { SUBCONTRACT_CHANGE } from '../subcontracts/subcontract-form';
import { SYSTEM_CHANGE } from '../systems/system-form';

type Named = Readonly<Record<string, unknown>>;
type Correct = object & { reason: string };

/** A kind of record of which a mistyping can be said at its page. */
export interface CorrectionPlace {
  readonly folder: string;
  readonly key: CorrectedKind;
  readonly reader: Type<JsonReader>;
  readonly write: Permission;
  readonly form: Form<Correct>;
  readonly nameOf: (record: Named) => string;
  /** Where the record is shown; left out: at its own page in the folder. */
  readonly shownAt?: (record: Named) => string;
}

/** What the form that changes such a record says of a field, this one says too; why it was mistyped comes first. */
function formOf<T extends Correct>(
  takes: Type<T>,
  forms: readonly { readonly fields: readonly FormField[] }[],
  days: Readonly<Record<string, FieldWords>> = {},
): Form<Correct> {
  const known = new Map(forms.flatMap(({ fields }) => fields.map((field) => [field.name, field])));
  const asked = [...fieldsOf(takes.prototype as object).keys()].map(String).flatMap((name): [string, FieldWords][] => {
    const field = known.get(name);
    if (field === undefined) return [];
    const { label, help, words } = field;
    return [[name, { label, help, ...(words === undefined ? {} : { words }) }]];
  });
  return new Form(takes, {
    reason: {
      label: { ja: '誤って入力した経緯', en: 'How it came to be written wrongly' },
      help: {
        ja: '例: 契約書 別紙2 の転記誤り。もう一人が書面と照合して承認します。',
        en: 'Such as: copied wrongly. A second person holds it against the paper.',
      },
    },
    ...Object.fromEntries(asked),
    ...days,
  });
}

const STEPS = { ja: '手続きの日', en: 'Days of steps' };
const TAKEN = { ja: '行われた手続きの日だけを訂正できます。', en: 'Only of steps that were taken.' };

export const CORRECTION_PLACES: readonly CorrectionPlace[] = [
  {
    folder: 'contracts',
    key: 'contractId',
    reader: ContractReader,
    write: 'contract.write',
    form: formOf(CorrectContract, [CONTRACT_CHANGE], {
      negotiatingFrom: { heading: STEPS, label: { ja: '交渉を始めた日', en: 'Negotiated since' }, help: TAKEN },
      signedOn: { label: { ja: '締結日', en: 'Signed on' }, help: TAKEN },
      activatedOn: { label: { ja: '発効日', en: 'In force since' }, help: TAKEN },
      endedOn: { label: { ja: '終了日', en: 'Last day' }, help: TAKEN },
      renewalOf: {
        heading: { ja: '更新の日', en: 'The day of a renewal' },
        label: { ja: '更新された期間の最終日', en: 'Last day of the term that was renewed' },
        help: { ja: '更新日を誤って入力したときだけ。', en: 'Only where the day of a renewal was mistyped.' },
      },
      renewedOn: {
        label: { ja: '正しい更新日', en: 'The right day of the renewal' },
        help: { ja: '更新日の訂正は、ほかの項目と分けて申し出ます。', en: 'By itself, apart from other fields.' },
      },
    }),
    nameOf: ({ contractNo, title }) => `${String(contractNo)} ${String(title)}`,
  },
  {
    folder: 'subcontracts',
    key: 'subcontractId',
    reader: SubcontractReader,
    write: 'subcontract.write',
    form: formOf(CorrectSubcontract, [SUBCONTRACT_CHANGE], {
      approvedOn: { heading: STEPS, label: { ja: '承認日', en: 'Approved on' }, help: TAKEN },
      startedOn: { label: { ja: '開始日', en: 'Started on' }, help: TAKEN },
      endedOn: { label: { ja: '終了日', en: 'Last day' }, help: TAKEN },
    }),
    nameOf: ({ vendorName, work }) => `${String(vendorName)} ${String(work)}`,
  },
  {
    folder: 'contract-clauses',
    key: 'clauseId',
    reader: ContractClauseReader,
    write: 'contract.write',
    form: formOf(CorrectClause, [clauseReviewForm('REENTRUSTMENT'), clauseReviewForm('BREACH_NOTICE')]),
    nameOf: ({ kind }) => CLAUSE_WORDS[kind as ClauseKind].ja,
    shownAt: ({ contractId }) => `/contracts/${String(contractId)}#clauses`,
  },
  {
    folder: 'certifications',
    key: 'certificationId',
    reader: CertificationReader,
    write: 'certification.write',
    form: formOf(CorrectCertification, [CERTIFICATE_CHANGE]),
    nameOf: ({ scheme, registrationNumber }) =>
      typeof registrationNumber === 'string' ? `${String(scheme)} ${registrationNumber}` : String(scheme),
  },
  {
    folder: 'systems',
    key: 'systemId',
    reader: SystemReader,
    write: 'system.write',
    form: formOf(CorrectSystem, [SYSTEM_CHANGE]),
    nameOf: ({ name }) => String(name),
  },
  {
    folder: 'equipment',
    key: 'equipmentId',
    reader: EquipmentReader,
    write: 'equipment.write',
    form: formOf(CorrectEquipment, [EQUIPMENT_CHANGE]),
    nameOf: ({ assetNo, name }) => `${String(assetNo)} ${String(name)}`,
  },
  {
    folder: 'provisions',
    key: 'provisionId',
    reader: ProvisionReader,
    write: 'provision.write',
    form: formOf(CorrectProvision, [PROVISION_CHANGE], {
      startedOn: { heading: STEPS, label: { ja: '開始日', en: 'Started on' }, help: TAKEN },
      endedOn: { label: { ja: '終了日', en: 'Last day' }, help: TAKEN },
    }),
    nameOf: ({ recipient, purpose }) => `${String(recipient)} ${String(purpose)}`,
  },
];

/** Where a record is shown. */
export function pathOf(place: CorrectionPlace, record: Named): string {
  return place.shownAt?.(record) ?? `/${place.folder}/${String(record['id'])}`;
}

/** Of what a correction is: of a re-entrustment or a clause, although that names its contract too. */
export function placeOf(correction: { readonly [K in CorrectedKind]: string | null }): CorrectionPlace {
  const [contract, ...others] = CORRECTION_PLACES;
  const place = others.find(({ key }) => correction[key] !== null) ?? contract;
  if (place === undefined) throw new RangeError('a correction of nothing');
  return place;
}
