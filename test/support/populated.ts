import { createHash, randomBytes } from 'node:crypto';
import { today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { aKeptFinding } from './kept-finding';
import { apiKey } from './people';
import { type TestRegistry } from './registry';
import { askedEvidence } from './populated-evidence';
import { filesOf } from './populated-files';
import { joinedBy } from './populated-members';
import { webhooksOf } from './populated-webhooks';
import { sealEverything } from './seal-everything';

/** Fills every table of a registry with the sample hospital: beside it, what the sample has none of. Returns the institution. */
export async function populate(registry: TestRegistry): Promise<string> {
  const institutionId = SAMPLE_INSTITUTION.id;
  await registry.tokenOf({ institutionId, roles: ['PROCUREMENT'] });
  await apiKey(registry.connection, { institutionId, permissions: ['vendor.read'] });
  await registry.sql(`insert into feed_readers select id, 0, false, '{}' from api_clients limit 1`);
  const [other] = await registry.sql<{ id: string }>('select id from accounts where institution_id is null limit 1');
  const [account] = await registry.sql<{ id: string; session: string }>(
    'select a.id, s.id as session from accounts a join sessions s on s.account_id = a.id where a.institution_id = $1',
    [institutionId],
  );
  const [contract] = await registry.sql<{ id: string; vendor: string }>(
    'select id, vendor_id as vendor from contracts limit 1',
  );
  const [certification] = await registry.sql<{ id: string }>('select id from certifications limit 1');
  const [vendor] = await registry.sql<{ id: string }>('select id from vendors limit 1');
  // One whose matrix no change makes stale.
  const [unanswered] = await registry.sql<{ id: string }>(
    'select id from contracts c where not exists (select from matrices m where m.contract_id = c.id) limit 1',
  );
  const [decision] = await registry.sql<{ id: string; contract: string; subject: string }>(
    `select id, contract_id as contract, subject_id as subject from decisions where kind = 'SUBCONTRACT_APPROVAL' order by id limit 1`,
  );
  const documentId = newId();
  const [split] = await registry.sql<{ device: string; contract: string }>(
    `select e.id as device, c.id as contract from equipment e join contracts c on c.institution_id = e.institution_id
     left join contract_clauses l on l.contract_id = c.id and l.kind = 'DEMARCATION' and l.review = 'PRESENT' and l.document_id in (select d.id from contract_documents d where d.dated_on is not null)
     where c.activated_on is not null order by l.contract_id is null, e.id, c.id limit 1`,
  );
  const [system] = await registry.sql<{ id: string }>('select id from systems limit 1');
  const [draft] = await registry.sql<{ matrix: string; row: string; party: string }>(
    `select m.id as matrix, r.id as row, p.id as party from matrices m join matrix_rows r on r.matrix_id = m.id
     join matrix_parties p on p.matrix_id = m.id where m.status = 'DRAFT' limit 1`,
  );
  const inDraft = { matrix_id: draft?.matrix, row_id: draft?.row };
  const declarationId = newId();
  const templateId = newId();
  const eventId = newId();
  const goneId = newId();
  const feedId = newId();
  const digestId = newId();
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const said = { announced_by: '見本 三郎', counterparty: 'サンプル保守サービス㈱', work: '夜間の監視①' };
  const one: Record<string, Record<string, unknown>> = {
    institution_policies: {
      id: newId(),
      institution_id: institutionId,
      valid_from: today(),
      numbers: { evidenceMaxAgeMonths: 6 },
    },
    ...filesOf(institutionId, account?.id),
    external_keys: { subject_kind: 'SYSTEM', system: 'erp', key: 'S-1', subject_id: system?.id },
    idempotency_keys: {
      key: 'k',
      operation: 'POST /',
      fingerprint: 'f',
      status: 201,
      headers: {},
      body: '{}',
      actor: account?.id,
    },
    account_secrets: { account_id: account?.id, password_hash: 'secret-hash' },
    former_passwords: { id: newId(), account_id: account?.id, password_hash: 'former-hash' },
    recovery_codes: { id: newId(), account_id: account?.id, code_hash: hash('recovery') },
    identities: { id: newId(), account_id: account?.id, issuer: 'https://id.example.jp', subject: 'x' },
    identity_requests: {
      id: newId(),
      account_id: account?.id,
      institution_id: institutionId,
      kind: 'GIVE_ROLE',
      role: 'EXECUTIVE',
    },
    identity_events: {
      id: eventId,
      account_id: account?.id,
      institution_id: institutionId,
      kind: 'REQUESTED',
      authority: 'ONE_ADMINISTRATOR',
    },
    ...aKeptFinding(institutionId, contract?.id ?? '', vendor?.id ?? ''),
    notice_ladders: { id: newId(), institution_id: institutionId, kind: 'CONTRACT_NOTICE', days: [60, 30] },
    notice_preferences: { account_id: account?.id },
    calendar_feeds: { id: feedId, account_id: account?.id, name: 'Outlook', token_hash: hash('calendar') },
    calendar_entries: { feed_id: feedId, uid: 'x@bunkaiten', due_on: today() },
    digests: { id: digestId, account_id: account?.id, kind: 'DAILY', day: today() },
    digest_notices: {
      digest_id: digestId,
      account_id: account?.id,
      kind: 'CONTRACT_END',
      subject_id: contract?.id,
      step: 'D30',
    },
    notice_looks: { account_id: account?.id, notice_id: newId() },
    matrix_looks: { account_id: account?.id, matrix_id: draft?.matrix, content: {} },
    identity_acknowledgements: { event_id: eventId, account_id: account?.id },
    sign_in_challenges: { id: newId(), account_id: account?.id, token_hash: hash('challenge'), expires_at: new Date() },
    spent_refresh_tokens: { token_hash: hash('spent'), session_id: account?.session },
    oidc_attempts: {
      state_hash: hash('state'),
      browser_hash: hash('b'),
      nonce: 'n',
      code_verifier: 'v',
      expires_at: new Date(),
    },
    documents: {
      id: documentId,
      institution_id: institutionId,
      sha256: 'a'.repeat(64),
      size: 1,
      media_type: 'application/pdf',
      name: '登録証.pdf',
    },
    document_links: { id: newId(), document_id: documentId, subject_kind: 'CONTRACT', subject_id: contract?.id },
    matrix_declarations: { id: declarationId, ...inDraft, side: 'INSTITUTION', declared_by: account?.id },
    matrix_declared_scopes: { declaration_id: declarationId, matrix_id: draft?.matrix, note: 'OSのみ' },
    matrix_declared_roles: {
      declaration_id: declarationId,
      matrix_id: draft?.matrix,
      party_id: draft?.party,
      role: 'ACCOUNTABLE',
    },
    matrix_settlements: { id: newId(), ...inDraft, reason: '協議の結果', decider: '髙﨑', decided_by: account?.id },
    matrix_carried_changes: {
      id: newId(),
      matrix_id: draft?.matrix,
      change: 'ADD_ROW',
      subject: 'SV-04',
      label: '再委託の事前情報提供',
      because: '[]',
      is_taken: true,
      decider: '髙﨑',
    },
    matrix_comments: { id: newId(), ...inDraft, side: 'INSTITUTION', author: '髙﨑', body: '夜間はどうしますか' },
    subcontract_announcements: { id: newId(), contract_id: contract?.id, announcer_id: vendor?.id, ...said },
    ...askedEvidence(institutionId, contract),
    contract_incidents: { id: newId(), contract_id: contract?.id, title: '不正アクセス①', occurred_on: '2026-08-03' },
    contract_manuals: { id: newId(), contract_id: contract?.id, row_key: 'SR-03', title: '手順書㈱' },
    attestations: {
      id: newId(),
      institution_id: institutionId,
      system_id: system?.id,
      topic: 'BACKUP',
      confirmed_on: '2026-04-01',
      confirmed_by: '髙橋㈱',
      document_id: documentId,
    },
    vendors: {
      id: goneId,
      source_kind: 'HOSPITAL',
      source_institution_id: institutionId,
      name: '旧髙﨑電算㈱',
      legal_form: 'DOMESTIC_CORPORATION',
      country: 'JP',
      corporate_number: '8000012130001',
    },
    vendor_successions: {
      id: newId(),
      vendor_id: goneId,
      kind: 'MERGED',
      successor_id: vendor?.id,
      effective_on: '2026-04-01',
      basis: '履歴事項全部証明書①',
    },
    vendor_notes: { id: newId(), institution_id: institutionId, vendor_id: vendor?.id, note: '窓口が遅い㈱' },
    certification_verifications: {
      id: newId(),
      institution_id: institutionId,
      certification_id: certification?.id,
      verified_on: '2026-11-01',
      source: 'JIPDEC',
      result: 'FOUND',
    },
    equipment_contracts: { equipment_id: split?.device, contract_id: split?.contract },
    executive_approvals: { id: newId(), contract_id: contract?.id, reason: '重要な委託㈱' },
    purchases: { id: newId(), institution_id: institutionId, vendor_id: vendor?.id, description: '患者給食㈱' },
    role_confirmations: {
      id: newId(),
      contract_id: contract?.id,
      part: 'JOINT',
      item_no: 'A-3',
      subject: 'バックアップの分担①',
      confirmed_on: '2026-06-01',
      was_met: false,
    },
    matrix_snapshots: { matrix_id: draft?.matrix, content_sha256: hash('{}').toString('hex'), canonical: '{}' },
    matrix_templates: { id: templateId, institution_id: institutionId, name: '院内標準①' },
    matrix_template_rows: {
      template_id: templateId,
      key: 'CU-01',
      title_ja: '夜間の一次受け㈱𠮷',
      layer: 'OPERATIONAL',
      phase: 'EMERGENCY',
    },
    matrix_template_excuses: { template_id: templateId, key: 'SR-02', reason: '対象機器が無いため' },
    contract_changes: { contract_id: unanswered?.id, what: 'contracts' },
    deputies: {
      id: newId(),
      institution_id: institutionId,
      for_account_id: account?.id,
      account_id: other?.id,
      for_name: '山﨑 清',
      name: '髙橋 𠮷子',
      role: 'EXECUTIVE',
      from_on: '2026-11-01',
      to_on: '2026-11-14',
    },
    handovers: {
      id: newId(),
      institution_id: institutionId,
      account_id: account?.id,
      successor_id: other?.id,
      name: '髙橋 𠮷子',
      successor_name: '山﨑 清',
      handed_on: '2026-11-01',
      work: '[]',
    },
    ...webhooksOf(institutionId, account?.id),
    paper_decisions: {
      id: newId(),
      institution_id: institutionId,
      kind: 'SUBCONTRACT_APPROVAL',
      subject_id: decision?.subject,
      decision: 'APPROVED',
      decided_on: '2026-05-20',
      decided_by: '山﨑 清',
      decider_role: 'EXECUTIVE',
      document_id: documentId,
      facts: { work: '常駐保守㈱' },
    },
    fact_corrections: {
      id: newId(),
      contract_id: decision?.contract,
      subcontract_id: decision?.subject,
      changes: { work: '常駐保守㈱' },
      reason: '転記誤り①',
    },
    take_over_days: { id: newId(), institution_id: institutionId, cut_over_on: today() },
    contract_renewals: { id: newId(), contract_id: contract?.id, last_on: '2025-03-31', renewed_on: '2025-04-10' },
    kept_columns: { kept: 'vendors', name: 'former_name' },
    sign_in_sources: { email_hash: hash('e'), address_hash: hash('a') },
    sign_in_failures: { email_hash: hash('e'), address_hash: hash('a') },
    set_up: { secret_hash: randomBytes(32) },
  };
  for (const [table, row] of Object.entries(one)) {
    const columns = Object.keys(row);
    await registry.sql(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')}) on conflict do nothing`,
      columns.map((column) => row[column]),
    );
  }
  await joinedBy(registry, institutionId, unanswered?.id);
  const [device] = await registry.sql<{ id: string }>('select id from equipment limit 1');
  const [clause] = await registry.sql<{ id: string; contract: string }>(
    'select id, contract_id as contract from contract_clauses order by id limit 1',
  );
  const beside: [kind: string, subject: string | undefined, contract: string | null][] = [
    ['CONTRACT_APPROVAL', contract?.id, contract?.id ?? null],
    ['CLOUD_EXCEPTION', contract?.id, contract?.id ?? null],
    ['MFA_EXCEPTION', system?.id, null],
    ['EQUIPMENT_INTRODUCTION', device?.id, null],
    ['CLAUSE_REVIEW', clause?.id, clause?.contract ?? null],
    ['CERTIFICATE_EQUIVALENCE', certification?.id, null],
  ];
  await registry.sql(`delete from decisions where kind = any($1)`, [beside.map(([kind]) => kind)]);
  for (const [at, [kind, subject, about]] of beside.entries())
    await registry.sql(
      `insert into decisions (id, kind, subject_id, contract_id, institution_id, decided_on, bound_on, facts, digest)
       values ($5, $1, $2, $3, $4, today_in_japan(), today_in_japan(), '{"work": "常駐㈱", "overseas": "NO"}', 'd')`,
      [kind, subject, about, institutionId, `ffffffff-ffff-4fff-8fff-fffffffffff${at}`],
    );
  // what was decided on will be another, and then another again
  for (const [days, work] of [
    [10, '設計①'],
    [20, '設計㈱'],
  ])
    await registry.sql(
      `insert into decision_changes (decision_id, contract_id, institution_id, from_on, facts, digest)
       select id, contract_id, institution_id, today_in_japan() + $2::int, facts || jsonb_build_object('work', $3::text), $3
       from decisions where id = $1 or kind = any($4)`,
      [decision?.id, days, work, beside.map(([kind]) => kind)],
    );
  // or the service would, while a test counts
  await sealEverything(registry);
  return institutionId;
}
