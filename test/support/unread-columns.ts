/** Tables that hold no facts about vendors, contracts and devices: who comes in, what happened, how the service keeps house. */
export const TABLES_OF_NO_FACTS = [
  'account_secrets',
  'accounts',
  'api_clients',
  'api_keys',
  // how lines were taken
  'bulk_job_slices',
  'bulk_jobs',
  'calendar_entries',
  'calendar_feeds',
  'digest_notices',
  'digests',
  // what became of writing off this server
  'emergency_copies',
  // what vendors are asked for and say: a fact once it was accepted
  'evidence_answers',
  'evidence_links',
  'evidence_requests',
  'evidence_shares',
  // how files are written, and how they are taken in
  'exchange_profiles',
  // how far others have read
  'feed_readers',
  'file_import_pieces',
  'file_imports',
  // what is found, and what people do about it: follows from the facts
  'finding_comments',
  'finding_passes',
  'finding_treatments',
  'finding_turns',
  'finding_watch',
  'findings',
  'former_passwords',
  // who takes over whose work
  'handovers',
  'idempotency_keys',
  'identities',
  'identity_acknowledgements',
  'identity_events',
  'identity_requests',
  'journal',
  'journal_chain',
  'journal_head',
  // when which of them is judged again
  'judged_records',
  'kept_columns',
  'memberships',
  'migrations',
  // how people are told, and what they have seen
  'notice_ladders',
  'notice_looks',
  'notice_preferences',
  'oidc_attempts',
  'recovery_codes',
  'sessions',
  'set_up',
  'sign_in_challenges',
  'sign_in_failures',
  'sign_in_sources',
  'spent_refresh_tokens',
  'take_over_days',
  // what the purchasing gate says: follows from the facts
  'vendor_gates',
  // who is told of changes
  'webhook_deliveries',
  'webhook_readings',
  'webhook_subscriptions',
];

/** What every record has, whatever it is about. */
export const BOOKKEEPING = ['id', 'version', 'created_at', 'updated_at'];

/** Columns that no rule, matrix, report, page or gate reads, and why they are kept all the same. */
export const UNREAD_COLUMNS: Readonly<Record<string, string>> = {
  'certifications.as_entered': 'a number as it was typed, before it was made comparable',
  'contract_changes.changed_on': 'when a change was noted; what has moved since is computed from frozen facts',
  'contract_incidents.occurred_on': 'of a table that is closed: incidents stand in one since',
  'contract_renewals.recorded_by_actor': 'whose word a renewal is, for whoever asks for the record',
  'contract_renewals.tacit': 'whether somebody renewed it, or it renewed itself; terms are computed by both',
  'contracts.end_taken_back_on': 'that an end was entered by mistake, for whoever asks for the record',
  'contracts.end_taken_back_reason': 'that an end was entered by mistake, for whoever asks for the record',
  'contracts.taken_over_by_actor': 'whose word a take-over is, for whoever asks for the record',
  'contracts.taken_over_document_id': 'the scan that a take-over rests on; its gate asks for it when the step is taken',
  'decisions.deputy_for_actor': 'for whom a deputy decided; pages show the name',
  'decisions.paper_decision_id': 'leads from a decision to its paper, which pages show',
  'decisions.taken_by_actor': 'held by constraints: who decided is another than who asked',
  'documents.content_state_since': 'since when a content is known to be gone; CON-031 asks whether it is',
  'documents.uploaded_by': 'whose upload it was, for whoever asks for the record',
  'executive_approvals.decided_by_actor': 'held by a constraint: nobody approves what they have asked for',
  'executive_approvals.deputy_for_actor': 'for whom a deputy decided, for whoever asks for the record',
  'external_keys.key_code': 'the key as it is looked up, computed from the key',
  'external_keys.realm': 'whose key it is, held by policies',
  'external_keys.system_code': 'the system as it is looked up, computed from its name',
  'fact_corrections.approved_by_actor': 'held by a constraint: nobody approves what they have proposed',
  'institutions.as_entered': 'a name as it was typed, before it was made comparable',
  'institutions.field_owners': 'asked when another system writes: which fields are its own',
  'matrices.bound_change':
    'the last change that an agreement has seen; what has moved since is computed from it in the database',
  'matrix_agreements.bound_facts': 'what was confirmed on; compared in the database',
  'matrix_agreements.checked_by': 'held by a constraint: who checks a paper is another than who entered it',
  'matrix_agreements.deputy_for_actor': 'for whom a deputy confirmed; pages show the name',
  'matrix_comments.written_by': 'held by policies: who may change a comment; pages show the name',
  'risk_acceptances.accepted_by_actor': 'held by a constraint: nobody accepts what they have asked for',
  'risk_acceptances.deputy_for_actor': 'for whom a deputy decided, for whoever asks for the record',
  'risk_acceptances.requested_by_actor': 'held by a constraint: nobody accepts what they have asked for',
  'subcontract_announcements.announced_by_actor': 'whose account it was, for whoever asks the journal',
  'subcontract_announcements.announcer_id': 'whose people see what they have said; shown by the name',
  'subcontracts.decided_by_actor': 'held by a constraint: nobody approves what they have asked for',
  'subcontracts.decider_identity_changed_on':
    'that the identity of who decided has changed since, told to whoever asks for the record',
  'subcontracts.deputy_for_actor': 'for whom a deputy decided, for whoever asks for the record',
  'subcontracts.requested_by_actor': 'held by a constraint: nobody approves what they have asked for',
  'subcontracts.taken_over_by_actor': 'whose word a take-over is, for whoever asks for the record',
  'subcontracts.taken_over_document_id':
    'the scan that a take-over rests on; its gate asks for it when the step is taken',
  'vendor_contacts.as_entered': 'a name as it was typed, before it was made comparable',
  'vendor_successions.source_institution_id': 'held by policies: whose word it is',
  'vendors.as_entered': 'a name as it was typed, before it was made comparable',
  'vendors.former_readings': 'what the search for a former name looks in',
  'vendors.name_search': 'what the search for a name looks in',
  'vendors.register_fetched_on': 'when the register was asked; VND-014 and VND-015 ask what it said',
};
