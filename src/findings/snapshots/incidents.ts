import { CONTRACTS_OF_INCIDENT } from '../../registry/incidents/places-of-incident';
import { isStated } from './stated';

/** Incidents of institution `i`, earliest first, each with what its contracts say of telling of a breach: the soonest. */
export const INCIDENTS = `(select coalesce(json_agg(json_build_object('id', x.id, 'knownOn', x.known_on, 'leak', x.leak, 'leakCategory', x.leak_category,
    'attack', x.attack, 'vendorInvolved', x.vendor_involved, 'patientImpact', x.patient_impact, 'causeWithVendor', x.cause_with_vendor,
    'cisoInformedOn', x.ciso_informed_on, 'authorityReportedOn', x.authority_reported_on, 'preliminaryReportedOn', x.preliminary_reported_on,
    'finalReportedOn', x.final_reported_on, 'personsNotifiedOn', x.persons_notified_on, 'explainedOn', x.explained_on,
    'causeAnalysedOn', x.cause_analysed_on, 'preventionDueOn', x.prevention_due_on, 'preventionDoneOn', x.prevention_done_on,
    'vendorKnownOn', x.vendor_known_on, 'vendorNotifiedOn', x.vendor_notified_on, 'closedOn', x.closed_on,
    'hasSubstitute', ${isStated('x.substitute_measure')}, 'hasPrevention', ${isStated('x.prevention')},
    'noticeHours', (select min(b.notice_hours) from contract_clauses b
      where b.contract_id in ${CONTRACTS_OF_INCIDENT} and b.kind = 'BREACH_NOTICE' and b.review = 'PRESENT'))
  order by x.known_on, x.id), '[]') from incidents x where x.institution_id = i.id)`;
