import { newId } from '../../src/kernel/identifier';

/** A row of every table of files in and out. */
export function filesOf(institutionId: string, senderId: string | undefined): Record<string, Record<string, unknown>> {
  const profile = { id: newId(), institution_id: institutionId };
  const sent = { id: newId(), institution_id: institutionId };
  return {
    exchange_profiles: { ...profile, name: '取引先', resource: 'vendors', system: 'erp', columns: '[]' },
    file_imports: {
      ...sent,
      profile_id: profile.id,
      name: '取引先①.csv',
      size: 4,
      sha256: 'b'.repeat(64),
      language: 'ja',
      mode: 'PREVIEW',
      state: 'LOOKED_AT',
      run_id: newId(),
      actor_id: senderId,
      actor_name: '髙橋 𠮷子',
      row_count: 1,
      rows_done: 1,
      created_rows: 1,
      updated_rows: 0,
      unchanged_rows: 0,
      refused_rows: 0,
      told: '[]',
      ended_at: '2026-11-28T01:00:00Z',
    },
    file_import_pieces: {
      id: newId(),
      import_id: sent.id,
      institution_id: institutionId,
      kind: 'SENT',
      place: 0,
      content: Buffer.from('㈱'),
    },
  };
}
