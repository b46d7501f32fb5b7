import { type Clock } from './clock';
import { isOnlyPlanned } from './planned';
import { type RuleDeclaration, type Verdict } from './rule';
import { lifeOfMember } from './snapshots/contract-member';
import { type ContractSnapshot, type MemberFacts } from './snapshots/contract-snapshot';

type Judge = RuleDeclaration<'contract'>['judge'];

/** Asks of each member of a contract with several vendors (共同企業体) what is asked of its vendor; what falls short names the member. */
export function ofEachVendor(judge: Judge): Judge {
  return (snapshot, clock, policy) => {
    const found = judge(snapshot, clock, policy);
    if (snapshot.members.length === 0) return found;
    return [
      ...found,
      ...snapshot.members.flatMap((member) => {
        const own = asMember(snapshot, member);
        return judge(own, clock, policy).map((verdict) => asPlanned(verdict, own, clock));
      }),
    ];
  };
}

/** The contract as this member has it. */
function asMember(snapshot: ContractSnapshot, member: MemberFacts): ContractSnapshot {
  const { id, vendor, abroad, effectivenessEvidence, selections, supervisions, attestations } = member;
  return {
    ...snapshot,
    subject: { kind: 'CONTRACT_MEMBER', id },
    contract: { ...lifeOfMember(snapshot.contract, member), abroad, succeededFrom: null },
    vendor,
    effectivenessEvidence,
    selections,
    supervisions,
    attestations,
  };
}

function asPlanned(verdict: Verdict, own: ContractSnapshot, clock: Clock): Verdict {
  return isOnlyPlanned('contract', own, clock) ? { ...verdict, openForGate: true } : verdict;
}
