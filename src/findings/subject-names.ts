import { type Database } from '../database/database';
import { type Subject, type SubjectKind } from '../guideline/subject';
import { certificateName } from './certificate-name';

/** How people know a record, and what it is a part of. */
export interface NamedSubject {
  readonly name: string;
  /** null: it stands for itself. */
  readonly partOf: (Subject & { readonly name: string }) | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly ofId?: string;
  readonly ofName?: string;
}

const OF_CONTRACT = `c.id as "ofId", c.contract_no || ' ' || c.title as "ofName"`;

/** How people know a record, by kind. */
const NAMES: Readonly<Record<SubjectKind, string>> = {
  INSTITUTION: 'select id, name from institutions where id = any($1)',
  VENDOR: 'select id, name from vendors where id = any($1)',
  CERTIFICATION: `select c.id, ${certificateName('c', 'v')} as name,
      v.id as "ofId", v.name as "ofName"
    from certifications c join vendors v on v.id = c.vendor_id where c.id = any($1)`,
  CONTRACT: `select id, contract_no || ' ' || title as name from contracts where id = any($1)`,
  CONTRACT_MEMBER: `select m.id, c.contract_no || ' ' || v.name as name, ${OF_CONTRACT} from contract_members m
    join contracts c on c.id = m.contract_id join vendors v on v.id = m.vendor_id where m.id = any($1)`,
  SUBCONTRACT: `select s.id, c.contract_no || ' → ' || v.name as name, ${OF_CONTRACT} from subcontracts s
    join contracts c on c.id = s.contract_id join vendors v on v.id = s.vendor_id where s.id = any($1)`,
  SYSTEM: 'select id, name from systems where id = any($1)',
  EQUIPMENT: `select id, asset_no || ' ' || name as name from equipment where id = any($1)`,
  MATRIX: `select m.id, c.contract_no || ' 責任分界表 第' || m.revision || '版' as name, ${OF_CONTRACT}
    from matrices m join contracts c on c.id = m.contract_id where m.id = any($1)`,
  PROVISION: `select id, recipient || ' ' || purpose as name from provisions where id = any($1)`,
  INCIDENT: `select id, known_on || ' ' || title as name from incidents where id = any($1)`,
  RISK_ACCEPTANCE: `select id, rule_id || coalesce(' ' || approved_by, '') as name from risk_acceptances where id = any($1)`,
};

/** What parts belong to. */
const WHOLES: Readonly<Partial<Record<SubjectKind, SubjectKind>>> = {
  CERTIFICATION: 'VENDOR',
  CONTRACT_MEMBER: 'CONTRACT',
  SUBCONTRACT: 'CONTRACT',
  MATRIX: 'CONTRACT',
};

/** Names of subjects: one query per kind that occurs. */
export async function loadSubjectNames(
  database: Database,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => NamedSubject> {
  const names = new Map<string, NamedSubject>();
  for (const kind of new Set(subjects.map((subject) => subject.kind))) {
    const ids = subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
    const rows = await database.read<Row>({ name: `name-${kind}`, text: NAMES[kind], values: [ids] });
    for (const row of rows) names.set(`${kind} ${row.id}`, { name: row.name, partOf: wholeOf(kind, row) });
  }
  return ({ kind, id }) => names.get(`${kind} ${id}`) ?? { name: id, partOf: null };
}

function wholeOf(kind: SubjectKind, { ofId, ofName }: Row): NamedSubject['partOf'] {
  const whole = WHOLES[kind];
  return whole === undefined || ofId === undefined ? null : { kind: whole, id: ofId, name: ofName ?? ofId };
}
