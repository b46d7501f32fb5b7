import { type Client } from 'pg';
import { type Seeded } from './seeded';
import { type Column, shiftsOf } from './shifted-column';

/** After letAnythingBeWritten(): every change enters the journal all the same. */
export async function journalWhateverIsWritten(client: Client): Promise<void> {
  await client.query(`do $$ declare t record; begin
    for t in select tgrelid::regclass as tab, tgname from pg_trigger join pg_proc p on p.oid = tgfoid where p.proname = 'write_journal' loop
      execute format('alter table %s enable always trigger %I', t.tab, t.tgname);
    end loop; end $$`);
}

/** So many of them, by chance; one may come more than once. */
export function drawn(all: readonly Column[], count: number, chance: Seeded): Column[] {
  return Array.from({ length: count }, () => all[chance.below(all.length)]!);
}

/** What follow_decision() alone writes: of a decision about a contract or a part of it, whose changes are noted under that contract. */
const DECIDED_ELSEWHERE = `
  select from decision_changes x join decisions d on d.id = x.decision_id where x.contract_id is distinct from d.contract_id
  union all select from decisions d join contract_clauses l on l.id = d.subject_id where l.contract_id <> d.contract_id
  union all select from decisions d join subcontracts s on s.id = d.subject_id where s.contract_id <> d.contract_id`;

/** Asks whether any row names one of another contract, where a foreign key of several columns, or whoever alone writes it, keeps them together. */
export async function tornApart(client: Client): Promise<() => Promise<boolean>> {
  const { rows } = await client.query<{ one: string }>(
    `select format('select from %s a where (%s) is not null and not exists (select from %s b where %s)', k.conrelid::regclass,
        string_agg(format('a.%I', c.attname), ', ' order by i), k.confrelid::regclass,
        string_agg(format('a.%I = b.%I', c.attname, p.attname), ' and ' order by i)) as one
     from pg_constraint k, unnest(k.conkey, k.confkey) with ordinality as pair (own, theirs, i)
       join lateral (select * from pg_attribute where attrelid = k.conrelid and attnum = own) c on true
       join lateral (select * from pg_attribute where attrelid = k.confrelid and attnum = theirs) p on true
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace and cardinality(k.conkey) > 1
     group by k.oid, k.conrelid, k.confrelid`,
  );
  const text = `select ${[...rows.map(({ one }) => one), DECIDED_ELSEWHERE].map((one) => `exists (${one})`).join(' or ')} as torn`;
  return async () => (await client.query<{ torn: boolean }>(text)).rows[0]?.torn ?? false;
}

/** Gives one row another value in a column, whatever it may be; null: it takes none. */
export async function changeOneRow(
  client: Client,
  { table, name, type, ...column }: Column,
  chance: Seeded,
): Promise<{ takeBack(): Promise<unknown> } | null> {
  const statements = shiftsOf({ table, name, type, ...column });
  const { rows } = await client.query<{ place: string; was: string | null }>(
    `select ctid::text as place, ${name}::text as was from ${table} order by md5(ctid::text || $1) limit 1`,
    [String(chance.below(1_000))],
  );
  const statement = `${statements[chance.below(statements.length)]} where ctid = $1::tid returning ctid::text as place`;
  const written = await client.query<{ place: string }>(statement, [rows[0]?.place]).catch(() => null);
  const place = written?.rows[0]?.place;
  if (place === undefined) return null;
  return {
    takeBack: () =>
      client.query(`update ${table} set ${name} = $1::${type} where ctid = $2::tid`, [rows[0]?.was ?? null, place]),
  };
}
