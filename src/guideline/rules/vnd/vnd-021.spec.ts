import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { calendarDate } from '../../../kernel/calendar-date';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot, INSTRUCTIONS } from '../../../../test/factories/snapshots/other-snapshots';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging } from '../../../../test/support/judging';
import { VND_021 } from './vnd-021';

describe('VND-021', () => {
  const judge = judging(VND_021);
  const instructed = (topic: TopicOf<'INSTITUTION'>, over: Partial<AttestationFacts<'INSTITUTION'>> = {}) =>
    attested<'INSTITUTION'>(topic, { confirmerRole: 'EXECUTIVE', ...over });
  const all = INSTRUCTIONS.map((topic) => instructed(topic));
  const having = (attestations: AttestationFacts<'INSTITUTION'>[]) => anInstitutionSnapshot({ attestations });

  it('speaks where the executives have instructed nobody', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MAJOR',
        facts: { missing: [...INSTRUCTIONS].sort() },
      },
    ]);
    expect(judge(having(all))).toEqual([]);
  });

  it('misses each of the six by itself', () => {
    for (const topic of INSTRUCTIONS)
      expect(judge(having(all.filter((one) => one.topic !== topic)))[0]?.facts).toEqual({ missing: [topic] });
  });

  it('takes no instruction of anybody but the executives, whoever has given one before', () => {
    const [first, ...others] = all;
    for (const confirmerRole of [null, 'SAFETY_MANAGER', 'CISO'] as const)
      expect(judge(having([...others, { ...first!, confirmerRole }]))).toHaveLength(1);
    // What somebody else repeats later does not undo it.
    const repeated = { ...first!, confirmerRole: 'CISO' as const, on: calendarDate('2026-07-01') };
    expect(judge(having([...all, repeated]))).toEqual([]);
  });

  it('hears that there is none, though nobody says in which role', () => {
    const [first] = all;
    const taken = (confirmerRole: 'EXECUTIVE' | 'CISO' | null) =>
      judge(having([...all, { ...first!, confirmerRole, conclusion: 'NO', on: calendarDate('2026-07-01') }])).length;
    expect([taken('EXECUTIVE'), taken(null), taken('CISO')]).toEqual([1, 1, 0]);
  });

  itWantsItConfirmed<'institution', 'INSTITUTION'>(
    VND_021,
    (attestations) =>
      having([...all.slice(1), ...attestations.map((one) => ({ ...one, confirmerRole: 'EXECUTIVE' as const }))]),
    { topic: 'INSTRUCTION_SELECTION', never: 'MAJOR', over: 'MAJOR' },
  );
});
