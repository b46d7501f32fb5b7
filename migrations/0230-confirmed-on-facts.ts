import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/** confirm_matrix(), as 0172 made it: a confirmation of other words makes way for the next one, and is written as it was given. */
const OTHER_WORDS = 'and content_sha256 is distinct from hash;';
const OTHER_WORDS_OR_FACTS = `and (content_sha256 is distinct from hash
          or exists (select from moved_since_confirmed(array[matrix_agreements.id], today_in_japan())));`;
const WRITTEN = ['on_behalf, document_id)', 'is_on_behalf, scan);'] as const;
const WRITTEN_WITH_FACTS = [
  'on_behalf, document_id, bound_facts)',
  'is_on_behalf, scan, facts_to_confirm(confirmed, today_in_japan()));',
] as const;
const REWRITTEN = [
  [OTHER_WORDS, OTHER_WORDS_OR_FACTS],
  [WRITTEN[0], WRITTEN_WITH_FACTS[0]],
  [WRITTEN[1], WRITTEN_WITH_FACTS[1]],
] as const;

/**
 * A confirmation is given on the facts of its day and freezes them, as the agreement does. Whether it still counts is never
 * stored: it does while those are the facts in force, and nothing is agreed on confirmations of other ones.
 */
export class ConfirmedOnFacts1764000000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The facts that a confirmation was given on; null: a plain record, or one from before they were kept.
      alter table matrix_agreements add column bound_facts jsonb;

      -- What the words of a revision answer to on a day: the facts of its contract, and the edition of the institution's own
      -- template that is in use.
      create function facts_to_confirm(matrix uuid, day date) returns jsonb language sql stable as $$
        select facts_binding_on(m.contract_id, day) || case when m.template_id is null then '[]' else
            jsonb_build_array(jsonb_build_array('TEMPLATE', jsonb_build_object('template', coalesce(
              (select n.id from matrix_templates t join matrix_templates n on n.institution_id = t.institution_id and n.name = t.name
                and n.status = 'PUBLISHED' and n.edition > t.edition and n.published_on <= day where t.id = m.template_id
                order by n.edition desc limit 1), m.template_id)))) end
          from matrices m where m.id = matrix $$;

      -- What of the facts that open confirmations were given on is otherwise on a day, parties by whom they name today. Seen by
      -- whoever sees the confirmation, and of a past day as it was known then.
      create function moved_since_confirmed(confirmations uuid[], day date) returns table (agreement_id uuid, what text) language plpgsql stable ${DEFINER} as $$
      #variable_conflict use_column
      begin
        if coalesce(current_setting('bunkaiten.known_before', true), '') <> '' then
          perform set_config('search_path', 'past, public, pg_temp', true);
        end if;
        return query
        with held as (
          select g.id, settled_parties(g.bound_facts) as confirmed, settled_parties(facts_to_confirm(m.id, moved_since_confirmed.day)) as present
            from matrix_agreements g join matrices m on m.id = g.matrix_id
            where g.id = any(confirmations) and g.content_sha256 is not null and m.status not in ('AGREED','SUPERSEDED'))
        select distinct h.id, f.fact ->> 0 from held h, lateral (
          (select * from jsonb_array_elements(h.confirmed) except select * from jsonb_array_elements(h.present))
          union (select * from jsonb_array_elements(h.present) except select * from jsonb_array_elements(h.confirmed))) as f(fact);
      end $$;

      -- Confirmations from before stand on the facts of today: an upgrade accuses nobody.
      alter table matrix_agreements disable trigger user;
      update matrix_agreements g set bound_facts = facts_to_confirm(m.id, today_in_japan())
        from matrices m where m.id = g.matrix_id and g.content_sha256 is not null and m.status not in ('AGREED','SUPERSEDED');
      alter table matrix_agreements enable trigger user;
    `);
    for (const [from, to] of REWRITTEN) await rewrite(runner, from, to);
    await runner.query(`
      -- Behind matrices_bound: both on the day that the agreement is bound to and on the one on which it is made.
      create function demand_unmoved_facts() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if exists (select from unnest(array[new.bound_on, today_in_japan()]) as d(day),
            moved_since_confirmed(array(select id from matrix_agreements where matrix_id = new.id), d.day)) then
          raise exception using errcode = '23514', constraint = 'ck_matrices__content_sha256__moved', message = 'ck_matrices__content_sha256__moved';
        end if;
        return new;
      end $$;
      create trigger matrices_unmoved before update of status on matrices for each row
        when (new.status = 'AGREED' and old.status <> 'AGREED') execute function demand_unmoved_facts();
      revoke execute on function facts_to_confirm(uuid, date), moved_since_confirmed(uuid[], date), demand_unmoved_facts() from public;
      grant execute on function moved_since_confirmed(uuid[], date) to bunkaiten_service;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [from, to] of REWRITTEN) await rewrite(runner, to, from);
    await runner.query(`
      drop schema past cascade;
      drop trigger matrices_unmoved on matrices;
      drop function demand_unmoved_facts();
      drop function moved_since_confirmed(uuid[], date);
      drop function facts_to_confirm(uuid, date);
      alter table matrix_agreements drop column bound_facts;
      select build_past();
    `);
  }
}

async function rewrite(runner: QueryRunner, from: string, to: string): Promise<void> {
  const [row] = (await runner.query(`select pg_get_functiondef('confirm_matrix'::regproc) as text`)) as {
    text: string;
  }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error('confirm_matrix reads otherwise than expected');
  await runner.query(text.replace(from, () => to));
}
