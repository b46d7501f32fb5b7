import { isStated } from './stated';

/** SQL that shows the attestations of a subject, earliest first; `whose` picks them among attestations `a`. */
export function attested(whose: string): string {
  return `(select coalesce(${ATTESTATIONS}, '[]') from attestations a where ${whose})`;
}

/** Attestations `a` as one JSON list. */
export const ATTESTATIONS = `json_agg(json_build_object('topic', a.topic, 'on', a.confirmed_on, 'conclusion', a.conclusion,
    'until', a.valid_to, 'confirmerRole', a.confirmer_role, 'openItems', (select coalesce(json_agg(json_build_object('no', item->>'itemNo', 'targetOn', item->>'targetOn') order by n), '[]')
      from jsonb_array_elements(a.open_items) with ordinality as listed (item, n)), 'hasEvidence', a.document_id is not null or ${isStated('a.document_ref')})
  order by a.confirmed_on, a.id)`;
