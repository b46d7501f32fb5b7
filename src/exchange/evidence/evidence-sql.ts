import { certificateName } from '../../findings/certificate-name';
export const DAY_OF = (instant: string): string => `(${instant} at time zone 'Asia/Tokyo')::date`;

/** How far a request has come on the day in Japan: what has lapsed follows from it. */
export const STATE = (r: string): string =>
  `case when ${r}.state in ('ASKED','REFUSED') and ${r}.due_on < today_in_japan() then 'LAPSED' else ${r}.state end`;

/** What a request is about, as people know it. */
export const SUBJECT = (r: string): string => `coalesce(
  (select ${certificateName('k', 'v')} from certifications k join vendors v on v.id = k.vendor_id where k.id = ${r}.certification_id),
  (select e.asset_no || ' ' || e.name from equipment e where e.id = ${r}.equipment_id),
  (select c.contract_no || ' ' || c.title || ' #' || m.revision from matrices m join contracts c on c.id = m.contract_id where m.id = ${r}.matrix_id),
  ${r}.product,
  (select c.contract_no || ' ' || c.title from contracts c where c.id = ${r}.contract_id),
  (select v.name from vendors v where v.id = ${r}.about_vendor_id))`;

/** What was said; null where the answer is not seen. */
export const SAID = (a: string): string => `case when ${a}.id is not null then json_build_object(
  'content', ${a}.content, 'note', ${a}.note,
  'file', case when ${a}.sha256 is not null then json_build_object('name', ${a}.file_name, 'mediaType', ${a}.media_type, 'size', ${a}.size, 'sha256', ${a}.sha256) end,
  'answeredBy', ${a}.answered_by, 'byLink', ${a}.by_link, 'answeredOn', ${DAY_OF(`${a}.created_at`)}) end`;

export const ROUNDS = (
  r: string,
): string => `(select coalesce(json_agg(json_build_object('id', s.id, 'version', s.version, 'answerId', s.answer_id,
    'said', ${SAID('a')}, 'sharedOn', ${DAY_OF('s.created_at')}, 'sharedBy', s.shared_by, 'revokedOn', s.revoked_on, 'verdict', s.verdict,
    'reviewedOn', s.reviewed_on, 'reviewedBy', s.reviewed_by, 'reason', s.reason, 'made', s.made) order by s.created_at, s.id), '[]')
  from evidence_shares s left join evidence_answers a on a.id = s.answer_id where s.request_id = ${r}.id)`;

export const SHARES = (
  a: string,
): string => `(select coalesce(json_agg(json_build_object('id', s.id, 'version', s.version, 'requestId', r.id,
    'institutionId', r.institution_id, 'institutionName', (select i.name from institutions i where i.id = r.institution_id), 'state', ${STATE('r')},
    'sharedOn', ${DAY_OF('s.created_at')}, 'sharedBy', s.shared_by, 'revokedOn', s.revoked_on, 'verdict', s.verdict) order by s.created_at, s.id), '[]')
  from evidence_shares s join evidence_requests r on r.id = s.request_id where s.answer_id = ${a}.id)`;
