import { isConfirmed } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { type Clock } from '../../clock';
import { SILENT, rule } from '../../rule';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';

/** 5①–⑥: each of the six begins with an instruction that the executives give. One by somebody else is none. */
export const VND_021 = rule({
  id: 'VND-021',
  about: 'institution',
  clauses: managementVolume('5①', '5②', '5③', '5④', '5⑤', '5⑥'),
  grades: { MUST: ['MAJOR'] },
  title: {
    ja: '経営層から企画管理者等への指示(選定・契約・再委託条項・責任分界)の記録が無い',
    en: "No record of the executive layer's instructions (5①–⑥: 指示すること)",
  },
  remedy: {
    ja: '経営層から企画管理者等への指示を確認記録(INSTRUCTION_…、役割 EXECUTIVE)として登録する',
    en: 'Register the executives’ instructions as attestations (INSTRUCTION_…, in the role EXECUTIVE)',
  },
  judge({ id, attestations }, clock) {
    const missing = INSTRUCTIONS.filter((topic) => !isInstructed(attestations, topic, clock));
    if (missing.length === 0) return SILENT;
    return [{ subject: { kind: 'INSTITUTION', id }, severity: 'MAJOR', facts: { missing } }];
  },
});

/** 5① to 5⑥; sorted. */
const INSTRUCTIONS = [
  'INSTRUCTION_CERTIFICATION',
  'INSTRUCTION_CONTRACT',
  'INSTRUCTION_DEMARCATION',
  'INSTRUCTION_REENTRUSTMENT',
  'INSTRUCTION_SELECTION',
  'INSTRUCTION_TWO_FACTOR',
] as const;

function isInstructed(
  attestations: readonly AttestationFacts<'INSTITUTION'>[],
  topic: TopicOf<'INSTITUTION'>,
  clock: Clock,
): boolean {
  // Whose word it is that there is none, nobody may leave out to be rid of it.
  const byExecutives = attestations.filter(
    ({ confirmerRole, conclusion }) =>
      confirmerRole === 'EXECUTIVE' || (confirmerRole === null && conclusion !== 'YES'),
  );
  return isConfirmed(byExecutives, topic, clock);
}
