import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { notFound } from '../../kernel/problems';
import { CONTRACT_PARTIES } from '../../registry/contracts/contract-parties';
import { type ConfirmationFacts } from './confirmation-answers';

const DAY = (instant: string) => `(${instant} at time zone 'Asia/Tokyo')::date`;

/** Of a contract with several vendors (共同企業体): since when it is so of each that stands in it today, and so of the last; null: not of all. */
const OF_EACH = (day: string) =>
  `(select case when count(*) = count(said.day) then max(said.day) end from (select ${day} as day from ${CONTRACT_PARTIES} as p
    where p.contract_id = c.id and days_of(p.since, p.until) @> today_in_japan()) as said)`;
const ATTESTED = (guideline: string) =>
  `(select min(a.attested_on) from vendor_attestations a where a.vendor_id = p.vendor_id and a.guideline = '${guideline}'
    and a.complies = 'YES' and (a.valid_to is null or a.valid_to >= ${DAY('now()')}))`;
const UNLESS = (condition: string, day: string) =>
  `case when ${condition} then 'NOT_APPLICABLE' else (${day})::text end`;

/** Since when, item by item; in the institution's eyes, who sees all of it. */
const MET_SINCE = {
  DISCLOSURE: `${OF_EACH(`(select min(d.received_on) from vendor_disclosure_documents d where d.vendor_id = p.vendor_id)`)}::text`,
  OVERVIEW: `${OF_EACH(`(select case when count(*) > 0 then greatest(${DAY('c.created_at')}, min(${DAY('k.created_at')})) end
    from vendor_contacts k where k.vendor_id = p.vendor_id and k.kind = 'EMERGENCY'
    and exists (select from contract_systems s where s.contract_id = c.id))`)}::text`,
  SELECTION: `${OF_EACH(`(select min(e.completed_on) from vendor_evaluations e where e.institution_id = c.institution_id
    and e.vendor_id = p.vendor_id and e.type = 'SELECTION' and e.overall_fit = 'YES' and (e.contract_id is null or e.contract_id = c.id))`)}::text`,
  PROVIDER_GUIDELINE: `${OF_EACH(ATTESTED('MIC_METI'))}::text`,
  LINES: UNLESS(
    `c.external_connection = 'NO'`,
    `select m.agreed_on from matrices m join matrix_rows r on r.matrix_id = m.id and r.key = 'IN-05' and r.applicability = 'APPLICABLE'
     join matrix_allocations a on a.row_id = r.id and a.role = 'ACCOUNTABLE' where m.contract_id = c.id and m.status = 'AGREED'`,
  ),
  PERSONAL_DATA: UNLESS(
    `c.personal_data_handling = 'NOT_HANDLED'`,
    `select coalesce(c.signed_on, k.reviewed_on) from contract_clauses k join contract_documents d on d.id = k.document_id
     and (d.in_force_to is null or d.in_force_to >= ${DAY('now()')})
     where k.contract_id = c.id and k.kind = 'PRIVACY_DUTY' and k.review = 'PRESENT'`,
  ),
  EXTERNAL_STORAGE: UNLESS(
    `c.external_storage = 'NO'`,
    OF_EACH(`(select case when x.one is not null and x.other is not null then greatest(x.one, x.other) end
     from (select ${ATTESTED('MHLW')} as one, ${ATTESTED('MIC_METI')} as other) x)`),
  ),
};

const RECORDED = `(select coalesce(json_agg(json_build_object('part', x.part, 'itemNo', x.item_no, 'subject', x.subject, 'content', x.content,
  'confirmedOn', x.confirmed_on, 'wasMet', x.was_met, 'completedOn', x.completed_on, 'note', x.note)), '[]')
  from role_confirmations x where x.contract_id = c.id)`;

/** Reads what answers the items of the 確認表 for a contract. */
@Injectable()
export class ConfirmationReader {
  constructor(private readonly database: Database) {}

  /** 404 where there is no such contract. */
  async of(contractId: string): Promise<ConfirmationFacts> {
    const items = Object.entries(MET_SINCE).map(([kind, since]) => `'${kind}', ${since}`);
    const [facts] = await this.database.read<ConfirmationFacts>({
      name: 'role-confirmation',
      text: `select c.contract_no as "contractNo", c.title as "contractTitle", i.name as institution, concat_ws('、', v.name, (select string_agg(o.name, '、' order by o.reading, o.name)
          from contract_members m join vendors o on o.id = m.vendor_id where m.contract_id = c.id and days_of(m.member_from, m.member_to) @> today_in_japan())) as vendor,
        coalesce(c.signed_on, c.negotiating_from) as "firstOn", json_build_object(${items.join(', ')}) as "metSince", ${RECORDED} as recorded
        from contracts c join institutions i on i.id = c.institution_id join vendors v on v.id = c.vendor_id where c.id = $1`,
      values: [contractId],
    });
    if (facts === undefined) throw notFound();
    return facts;
  }
}
