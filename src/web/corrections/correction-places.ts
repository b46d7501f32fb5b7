import { type Type } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { type CorrectedKind } from '../../findings/steps/corrections';
import { fieldsOf } from '../../http/fields/field';
import { type Permission } from '../../kernel/terms/access-terms';
import { ContractReader } from '../../registry/contracts/contract.reader';
import {
  CorrectContract,
  CorrectEquipment,
  CorrectSubcontract,
  CorrectSystem,
} from '../../findings/steps/correct-facts.dto';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { SubcontractReader } from '../../registry/subcontracts/subcontract.reader';
import { SystemReader } from '../../registry/systems/system.reader';
import { CONTRACT_CHANGE } from '../contracts/contract-form';
import { EQUIPMENT_CHANGE } from '../equipment/equipment-form';
import { type FieldWords, Form, type FormField } from '../forms/form';
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
}

/** What the form that changes such a record says of a field, this one says too; why it was mistyped comes first. */
function formOf<T extends Correct>(
  takes: Type<T>,
  { fields }: { readonly fields: readonly FormField[] },
): Form<Correct> {
  const known = new Map(fields.map((field) => [field.name, field]));
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
  });
}

export const CORRECTION_PLACES: readonly CorrectionPlace[] = [
  {
    folder: 'contracts',
    key: 'contractId',
    reader: ContractReader,
    write: 'contract.write',
    form: formOf(CorrectContract, CONTRACT_CHANGE),
    nameOf: ({ contractNo, title }) => `${String(contractNo)} ${String(title)}`,
  },
  {
    folder: 'subcontracts',
    key: 'subcontractId',
    reader: SubcontractReader,
    write: 'subcontract.write',
    form: formOf(CorrectSubcontract, SUBCONTRACT_CHANGE),
    nameOf: ({ vendorName, work }) => `${String(vendorName)} ${String(work)}`,
  },
  {
    folder: 'systems',
    key: 'systemId',
    reader: SystemReader,
    write: 'system.write',
    form: formOf(CorrectSystem, SYSTEM_CHANGE),
    nameOf: ({ name }) => String(name),
  },
  {
    folder: 'equipment',
    key: 'equipmentId',
    reader: EquipmentReader,
    write: 'equipment.write',
    form: formOf(CorrectEquipment, EQUIPMENT_CHANGE),
    nameOf: ({ assetNo, name }) => `${String(assetNo)} ${String(name)}`,
  },
];

/** Of what a correction is: of a re-entrustment, although that names its contract too. */
export function placeOf(correction: { readonly [K in CorrectedKind]: string | null }): CorrectionPlace {
  const [contract, ...others] = CORRECTION_PLACES;
  const place = others.find(({ key }) => correction[key] !== null) ?? contract;
  if (place === undefined) throw new RangeError('a correction of nothing');
  return place;
}
