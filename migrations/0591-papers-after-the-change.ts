import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const RENEWABLE = `'CLOUD_EXCEPTION','MFA_EXCEPTION','EQUIPMENT_INTRODUCTION','CERTIFICATE_EQUIVALENCE'`;

const renewDecision = (mayRenew: string, day: string) => `
      create or replace function renew_decision(renewed uuid, why text, as_role text) returns uuid language plpgsql ${DEFINER} as $$
      declare
        before decisions;
        anew uuid;
      begin
        select * into before from decisions d where d.id = renewed and ${mayRenew} and d.withdrawn_on is null
          and scope_may_write() and scope_is_staff() and (scope_everywhere() or d.institution_id = any(scope_institutions()))
          and not exists (select from decisions n where n.kind = d.kind and n.subject_id = d.subject_id and n.seq > d.seq) for update;
        if not found or not is_outdated(before.kind, before.subject_id) then return null; end if;
        insert into decisions (contract_id, institution_id, kind, subject_id, decided_on, bound_on, facts, digest, reason, decider_role)
          select before.contract_id, before.institution_id, before.kind, before.subject_id, ${day}, today_in_japan(), f, digest_of(f), why, as_role
          from deciding_facts(before.kind, before.subject_id) as f returning id into anew;
        return anew;
      end $$;`;

/** A record of an approval is a decision, and one more where it says so: of another day, or of whatever a paper says. */
const decideIntroduction = (saidAnew: string) => `
      create or replace function decide_introduction() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if new.introduction_approved_on is null then
          perform withdraw_decision('EQUIPMENT_INTRODUCTION', new.id);
        elsif (tg_op = 'INSERT' or ${saidAnew})
            and decides_anew('EQUIPMENT_INTRODUCTION', new.id, new.introduction_approved_on) then
          perform freeze_own_decision('EQUIPMENT_INTRODUCTION', new.id, null, new.institution_id, new.introduction_approved_on);
        else
          perform follow_decision('EQUIPMENT_INTRODUCTION', new.id);
          perform foresee_moves(new.id);
        end if;
        return null;
      end $$;`;
const decideEquivalence = (saidAnew: string) => `
      create or replace function decide_equivalence() returns trigger language plpgsql ${DEFINER} as $$
      declare
        is_whole boolean := num_nulls(new.equivalence_rationale, new.equivalence_approved_by, new.equivalence_approver_role, new.equivalence_approved_on) = 0;
        was_whole boolean := tg_op = 'UPDATE' and num_nulls(old.equivalence_rationale, old.equivalence_approved_by, old.equivalence_approver_role, old.equivalence_approved_on) = 0;
      begin
        if not is_whole then
          if was_whole then perform withdraw_decision('CERTIFICATE_EQUIVALENCE', new.id); end if;
        elsif (not was_whole or ${saidAnew})
            and decides_anew('CERTIFICATE_EQUIVALENCE', new.id, new.equivalence_approved_on) then
          perform freeze_own_decision('CERTIFICATE_EQUIVALENCE', new.id, null, new.source_institution_id, new.equivalence_approved_on);
        else
          perform follow_decision('CERTIFICATE_EQUIVALENCE', new.id);
        end if;
        return null;
      end $$;`;
const INTRODUCED = `(new.introduction_approved_on, new.introduction_approver, new.introduction_approved_by) is distinct from
              (old.introduction_approved_on, old.introduction_approver, old.introduction_approved_by)`;
const HELD_EQUIVALENT = `(new.equivalence_approved_by, new.equivalence_approver_role, new.equivalence_approved_on) is distinct from
              (old.equivalence_approved_by, old.equivalence_approver_role, old.equivalence_approved_on)`;
const onPaper = (differs: string) => `paper_in_hand() is not null and ${differs}`;

/**
 * A paper is no decision on what changed after it was signed, of whatever kind. One that is signed after the change decides, though
 * it be by the same hand and on the same day as the one before; it is taken on the day that stands on it.
 */
export class PapersAfterTheChange1764000000591 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function demand_paper_after_change() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if not (case new.kind
          when 'CONTRACT_APPROVAL' then decides_anew(new.kind, (select a.contract_id from executive_approvals a where a.id = new.subject_id), new.decided_on)
          when 'SUBCONTRACT_RATIFICATION' then decides_anew('SUBCONTRACT_APPROVAL', new.subject_id, new.decided_on)
          else decides_anew(new.kind, new.subject_id, new.decided_on)
        end) then
          raise exception using errcode = '23514', constraint = 'ck_paper_decisions__decided_on__before_change', message = 'signed before the change';
        end if;
        return new;
      end $$;
      create trigger paper_decisions_after_change before update on paper_decisions for each row
        when (old.state = 'ENTERED' and new.state = 'CHECKED' and new.decision = 'APPROVED') execute function demand_paper_after_change();
      ${renewDecision(
        `(d.kind in (${RENEWABLE}) or d.kind = 'CLAUSE_EXCLUSION' and paper_in_hand() is not null)`,
        'coalesce((select p.decided_on from paper_decisions p where p.id = paper_in_hand()), today_in_japan())',
      )}
      ${decideIntroduction(`new.introduction_approved_on is distinct from old.introduction_approved_on or ${onPaper(INTRODUCED)}`)}
      ${decideEquivalence(`new.equivalence_approved_on is distinct from old.equivalence_approved_on or ${onPaper(HELD_EQUIVALENT)}`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${decideEquivalence(HELD_EQUIVALENT)}
      ${decideIntroduction(INTRODUCED)}
      ${renewDecision(`d.kind in (${RENEWABLE})`, 'today_in_japan()')}
      drop trigger paper_decisions_after_change on paper_decisions;
      drop function demand_paper_after_change();
    `);
  }
}
