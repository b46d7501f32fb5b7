import { type ExternallyKnown } from '../../database/external-keys';

/** Fields that name a record which other systems know by keys of their own, and what kind of record that is. */
const NAMED: Readonly<Record<string, ExternallyKnown>> = {
  institution: 'INSTITUTION',
  vendor: 'VENDOR',
  successor: 'VENDOR',
  certification: 'CERTIFICATION',
  system: 'SYSTEM',
  contract: 'CONTRACT',
  subcontract: 'SUBCONTRACT',
  parent: 'SUBCONTRACT',
  equipment: 'EQUIPMENT',
  provision: 'PROVISION',
};

/** What a field names, and the field that says it by another system's key: `vendorKey` for `vendorId`. */
export interface NamedElsewhere {
  readonly kind: ExternallyKnown;
  readonly keyField: string;
}

/** null: the field names no record that other systems know. */
export function namedElsewhere(field: string): NamedElsewhere | null {
  const [, name = '', many = ''] = /^(\w+)Id(s?)$/.exec(field) ?? [];
  const kind = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  return kind === undefined ? null : { kind, keyField: `${name}Key${many}` };
}
