import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What records are called, and that as it is searched by. */
const NAMED = [
  { table: 'contracts', name: 'title' },
  { table: 'systems', name: 'name' },
  { table: 'equipment', name: 'name' },
] as const;

/**
 * A part of a title or name was looked for by folding that of every record anew. An index holds their letters and pairs of letters as
 * folded: two kanji are a word, so that three letters, which other indexes take, would find none of it. Vendors keep theirs folded
 * (0110), for there are several names of each; these have one, and what follows from it belongs in no record and no journal. As with
 * numbers (0443), what bears a name is found by a function that the policies do not hold; which of it somebody sees, they say.
 */
export class NamesFound1764000000740 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function letter_pairs(folded text) returns text[] language sql immutable strict parallel safe as $$
        select array(select distinct substr(folded, at, many) from generate_series(1, length(folded)) as at, generate_series(1, 2) as many) $$;
      -- What no name can be without that has this in it.
      create function letter_pairs_sought(folded text) returns text[] language sql immutable strict parallel safe as $$
        select array(select pair from unnest(letter_pairs(folded)) as pair where length(pair) = least(length(folded), 2)) $$;
    `);
    for (const { table, name } of NAMED)
      await runner.query(`
        create index ix_${table}__${name} on ${table} using gin (letter_pairs(search_key(${name})));
        create function ${table}_named(said text) returns setof uuid language plpgsql stable security definer
          set search_path = public, pg_temp as $$
        declare
          sought text := nullif(search_key(said), '');
        begin
          if coalesce(current_setting('bunkaiten.known_before', true), '') = '' then
            -- To fold a name takes long: not where its pairs say all, nor where it reads as it is looked for.
            return query select t.id from ${table} t where letter_pairs(search_key(t.${name})) @> letter_pairs_sought(sought)
              and (length(sought) <= 2 or sought = said and strpos(t.${name}, said) > 0 or strpos(search_key(t.${name}), sought) > 0);
          else
            return query select t.id from past.${table} t where strpos(search_key(t.${name}), sought) > 0;
          end if;
        end $$;
        revoke execute on function ${table}_named(text) from public;
        grant execute on function ${table}_named(text) to bunkaiten_service;
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, name } of NAMED)
      await runner.query(`drop function ${table}_named(text); drop index ix_${table}__${name}`);
    await runner.query('drop function letter_pairs_sought(text); drop function letter_pairs(text)');
  }
}
