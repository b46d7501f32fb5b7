import { type Database } from '../../database/database';
import { type CalendarDate } from '../../kernel/calendar-date';
import { notFound } from '../../kernel/problems';
import { certificateName } from '../certificate-name';

export const IMPACT_KINDS = ['VENDOR', 'CERTIFICATION', 'SUBCONTRACT', 'EQUIPMENT', 'PRODUCT'] as const;
export type ImpactKind = (typeof IMPACT_KINDS)[number];

/** What was hit, and what hangs on it directly; everything else is reached from there. */
export interface Seeds {
  readonly name: string;
  /** Their contracts, and those under which work was passed on to them. */
  readonly vendorIds: readonly string[];
  /** Vendors hit in all that they do: devices, interfaces and services that others build on are theirs too. */
  readonly supplierIds: readonly string[];
  readonly subcontractIds: readonly string[];
  readonly deviceIds: readonly string[];
  readonly dependencyIds: readonly string[];
  /** Contracts that say that it does not concern them. */
  readonly exceptContractIds: readonly string[];
}

const NOTHING = {
  vendorIds: [],
  supplierIds: [],
  subcontractIds: [],
  deviceIds: [],
  dependencyIds: [],
  exceptContractIds: [],
};

/** By kind: one row with a name and lists of ids. */
const SEEDS: Readonly<Record<Exclude<ImpactKind, 'PRODUCT'>, string>> = {
  // Whoever was merged into it is it.
  VENDOR: `select v.name, array(select o.id from vendors o where o.id = v.id or o.succeeded_by = v.id) as "vendorIds",
      array(select o.id from vendors o where o.id = v.id or o.succeeded_by = v.id) as "supplierIds"
    from vendors v where v.id = $1`,
  CERTIFICATION: `select ${certificateName('c', 'v')} as name, array[c.vendor_id] as "vendorIds",
      array(select k.contract_id from certification_coverages k where k.certification_id = c.id and k.covers = 'NO') as "exceptContractIds"
    from certifications c join vendors v on v.id = c.vendor_id where c.id = $1`,
  SUBCONTRACT: `select v.name || ' ' || s.work as name, array[s.id] as "subcontractIds"
    from subcontracts s join vendors v on v.id = s.vendor_id where s.id = $1`,
  EQUIPMENT: `select e.asset_no || ' ' || e.name as name, array[e.id] as "deviceIds" from equipment e where e.id = $1`,
};

/** What hangs on a record directly; 404 where the one who asks sees none. */
export async function seedsOf(database: Database, kind: Exclude<ImpactKind, 'PRODUCT'>, id: string): Promise<Seeds> {
  const [seeds] = await database.read<Pick<Seeds, 'name'> & Partial<Seeds>>({
    name: `impact-seeds-${kind}`,
    text: SEEDS[kind],
    values: [id],
  });
  if (seeds === undefined) throw notFound();
  return { ...NOTHING, ...seeds };
}

/** A model's name as it is compared: hyphens, of which keyboards and makers have many, spaces and the like are written or left out. */
const modelKey = (name: string): string => `regexp_replace(search_key(${name}), '[[:space:]‐‑‒–—―−ー・._/-]', '', 'g')`;

/** What bears the name of a product, in letters of whatever width, case and hyphens: devices, services built on, disclosed products. */
export async function seedsOfProduct(database: Database, name: string, asOf: CalendarDate): Promise<Seeds> {
  const [seeds] = await database.read<Omit<Seeds, 'name'>>({
    name: 'impact-seeds-PRODUCT',
    text: `with sought as (select ${modelKey('$1')} as name)
      select array(select e.id from equipment e, sought where sought.name <> '' and position(sought.name in ${modelKey('e.name')}) > 0
          and coalesce(e.disposed_on, 'infinity') >= $2::date) as "deviceIds",
        array(select d.id from contract_dependencies d, sought where sought.name <> '' and position(sought.name in ${modelKey('d.name')}) > 0) as "dependencyIds",
        array(select distinct x.vendor_id from vendor_disclosure_documents x, sought
          where sought.name <> '' and position(sought.name in ${modelKey('x.product')}) > 0) as "vendorIds"`,
    values: [name, asOf],
  });
  return { ...NOTHING, ...seeds, name };
}
