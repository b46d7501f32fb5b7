import { certificateName } from '../../findings/certificate-name';
import { Injectable } from '@nestjs/common';
import { scopeOf } from '../../access/principal';
import { Database } from '../../database/database';
import { columnHeading } from '../../demarcation/own-columns';
import { type Scope } from '../../database/scope';
import { type Language } from '../../http/language';
import { ruleAndNumber } from '../../guideline/rule-title';
import { type JournalResource } from '../../journal/journal-terms';
import { type Permission } from '../../kernel/terms/access-terms';
import { type Viewer } from '../viewer';

/** A record as people know it. */
export interface NamedRecord {
  readonly id: string;
  readonly resource: JournalResource;
  readonly name: string;
}

export type RecordNamesById = ReadonlyMap<string, NamedRecord>;

/** How records are called that others point at; columns and tables of the registry alone. */
const NAMES: Readonly<Partial<Record<JournalResource, string>>> = {
  vendors: 'select id, name from vendors',
  institutions: 'select id, name from institutions',
  contracts: `select id, contract_no || ' ' || title as name from contracts`,
  systems: 'select id, name from systems',
  equipment: `select id, asset_no || ' ' || name as name from equipment`,
  'system-interfaces': 'select id, name from system_interfaces',
  departments: 'select id, name from departments',
  incidents: 'select id, title as name from incidents',
  provisions: 'select id, recipient as name from provisions',
  purchases: 'select id, description as name from purchases',
  'vendor-evaluations': `select e.id, v.name || coalesce(' ' || e.completed_on, '') as name
    from vendor_evaluations e join vendors v on v.id = e.vendor_id`,
  'effectiveness-evidence': `select e.id, v.name || ' ' || e.received_on as name
    from effectiveness_evidence e join vendors v on v.id = e.vendor_id`,
  accounts: 'select id, name from accounts',
  'api-clients': 'select id, name from api_clients',
  'webhook-subscriptions': 'select id, name from webhook_subscriptions',
  documents: 'select id, name from documents',
  certifications: `select c.id, ${certificateName('c', 'v')} as name
    from certifications c join vendors v on v.id = c.vendor_id`,
  'contract-members': `select m.id, v.name from contract_members m join vendors v on v.id = m.vendor_id`,
  subcontracts: `select s.id, v.name || ' ' || s.work as name from subcontracts s join vendors v on v.id = s.vendor_id`,
  'evidence-requests': `select r.id, v.name || coalesce(' ' || r.product, '') || ' 〜' || r.due_on as name,
      case when r.product is null then r.rule_id end as rule
    from evidence_requests r join vendors v on v.id = r.vendor_id`,
  'executive-approvals': `select a.id, c.contract_no || ' ' || c.title as name
    from executive_approvals a join contracts c on c.id = a.contract_id`,
  'contract-clauses': `select l.id, c.contract_no || ' ' || c.title as name
    from contract_clauses l join contracts c on c.id = l.contract_id`,
  'contract-documents': `select d.id, c.contract_no || ' ' || d.title as name
    from contract_documents d join contracts c on c.id = d.contract_id`,
  'risk-acceptances': `select id, valid_from || ' 〜 ' || valid_to as name, rule_id as rule from risk_acceptances`,
  findings: 'select id, subject_name as name, rule_id as rule from findings',
  'vendor-contacts': 'select id, name from vendor_contacts',
  'contract-dependencies': 'select id, name from contract_dependencies',
  'exchange-profiles': 'select id, name from exchange_profiles',
  'matrix-parties': 'select id, label as name from matrix_parties',
  matrices: `select m.id, c.contract_no || ' #' || m.revision as name from matrices m join contracts c on c.id = m.contract_id`,
};

/** Whoever may read a record is told what it is called. Left out: people and programs, whose names row-level security shows or not. */
const READ_BY: Readonly<Partial<Record<JournalResource, Permission>>> = {
  vendors: 'vendor.read',
  institutions: 'institution.read',
  contracts: 'contract.read',
  systems: 'system.read',
  equipment: 'equipment.read',
  'system-interfaces': 'system.read',
  departments: 'institution.read',
  incidents: 'evaluation.read',
  provisions: 'provision.read',
  purchases: 'evaluation.read',
  'vendor-evaluations': 'evaluation.read',
  'effectiveness-evidence': 'evaluation.read',
  'webhook-subscriptions': 'webhook.read',
  documents: 'document.read',
  certifications: 'certification.read',
  'contract-members': 'contract.read',
  subcontracts: 'subcontract.read',
  'evidence-requests': 'evidence.read',
  'executive-approvals': 'contract.read',
  'contract-clauses': 'contract.read',
  'contract-documents': 'contract.read',
  'risk-acceptances': 'risk.read',
  findings: 'finding.read',
  'vendor-contacts': 'vendor.read',
  'contract-dependencies': 'contract.read',
  'exchange-profiles': 'exchangeProfile.write',
  'matrix-parties': 'matrix.read',
  matrices: 'matrix.read',
};

const TEXT = Object.entries(NAMES)
  .map(
    ([resource, named]) =>
      `select '${resource}' as resource, id, name, to_jsonb(named) ->> 'rule' as rule from (${named}) as named where id = any($1)`,
  )
  .join(' union all ');

interface Row extends NamedRecord {
  /** Which rule the record is about; it is called by its title, its number beside it. */
  readonly rule: string | null;
}

/** Names for whatever pages point at. */
@Injectable()
export class RecordNames {
  constructor(private readonly database: Database) {}

  /**
   * As far as the viewer may read the records themselves: a page that names them is read under a permission of its own, which
   * says nothing about these.
   */
  async of({ principal, can, language }: Viewer, ids: readonly string[]): Promise<RecordNamesById> {
    const found = await this.told(language, ids);
    const known = new Map<string, NamedRecord>();
    const permissions = new Set([...found.values()].map(({ resource }) => READ_BY[resource]));
    for (const permission of permissions) {
      const records = [...found.values()].filter(({ resource }) => READ_BY[resource] === permission);
      const named =
        permission === undefined
          ? found
          : await this.readable({ principal, language }, can(permission), permission, records);
      for (const { id } of records) {
        const record = named.get(id);
        if (record !== undefined) known.set(id, record);
      }
    }
    return known;
  }

  /**
   * As far as the scope of the page shows them, whatever their kind: for the journal and for histories. Whoever reads these is shown
   * every field of every record, names among them; to leave out the name that a pointer stands for would hide nothing.
   */
  async told(language: Language, ids: readonly string[]): Promise<RecordNamesById> {
    const rows = await this.database.read<Row>({
      name: 'record-names',
      text: TEXT,
      values: [[...new Set(ids)]],
    });
    return new Map(
      rows.map(({ id, resource, name, rule }) => [
        id,
        { id, resource, name: calledIn(language, { resource, name, rule }) },
      ]),
    );
  }

  /** In the institutions where the permission is held: these are asked again where the page itself was read in others. */
  private async readable(
    { principal, language }: Pick<Viewer, 'principal' | 'language'>,
    isHeld: boolean,
    permission: Permission,
    records: readonly NamedRecord[],
  ): Promise<RecordNamesById> {
    const scope = principal !== null && isHeld ? scopeOf(principal, permission) : null;
    if (scope === null) return new Map();
    if (isOfSame(scope, this.database.scope())) return new Map(records.map((record) => [record.id, record]));
    return this.database.beside(scope, () =>
      this.told(
        language,
        records.map(({ id }) => id),
      ),
    );
  }

  /** Whoever may have done something, people before programs. */
  actors(): Promise<{ id: string; name: string }[]> {
    return this.database.read({
      name: 'journal-actors',
      text: `(select id, name from accounts order by name, id limit 300) union all
        (select id, name from api_clients order by name, id limit 100)`,
      values: [],
    });
  }
}

function calledIn(language: Language, { resource, name, rule }: Omit<Row, 'id'>): string {
  if (resource === 'matrix-parties') return columnHeading(name)[language];
  return rule === null ? name : `${ruleAndNumber(rule)[language]} ${name}`;
}

function isOfSame(one: Scope, other: Scope): boolean {
  return one.vendor === other.vendor && String(one.institutions) === String(other.institutions);
}
