import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Language } from '../../http/language';
import { JsonReply } from '../../http/json-reply';
import { type CarriedChangeView, type MatrixProposalView, type ProposedChangeView } from './dto/matrix-proposal.dto';
import { Proposals } from './proposals';
import { type ProposedChange } from './proposed-change';

/** Shows what the facts ask of a revision, and what was decided of what they asked before. */
@Injectable()
export class ProposalReader {
  constructor(
    private readonly database: Database,
    private readonly proposals: Proposals,
  ) {}

  /** The proposal, at the version of its revision. */
  async of(matrixId: string, language: Language): Promise<JsonReply> {
    const { view, version } = await this.read(matrixId, language);
    return new JsonReply(JSON.stringify(view), version);
  }

  async read(matrixId: string, language: Language): Promise<{ view: MatrixProposalView; version: number }> {
    const { matrix, changes, hash, voids } = await this.proposals.of(matrixId);
    const { id, status, version } = matrix;
    return {
      version,
      view: {
        ...{ matrixId: id, status, proposalHash: hash, voids: [...voids] },
        changes: changes.map((change) => shown(change, language)),
        decided: await this.decidedIn(id),
      },
    };
  }

  /** What was decided in a revision, for whoever may see the revision. */
  decidedIn(matrixId: string): Promise<CarriedChangeView[]> {
    return this.database.read<CarriedChangeView>({
      name: 'matrix-carried-changes',
      text: `select x.id, x.version, x.created_at as "createdAt", x.updated_at as "updatedAt", x.change, x.subject, x.label, x.because,
        x.is_taken as "isTaken", x.reason, x.voided, x.decider
        from matrix_carried_changes x where x.matrix_id = $1 order by x.created_at, x.id`,
      values: [matrixId],
    });
  }
}

function shown(proposed: ProposedChange, language: Language): ProposedChangeView {
  const { change, subject, label, because } = proposed;
  return {
    ...{ change, subject, label: label[language], because: [...because] },
    reason:
      proposed.change === 'EXCUSE_ROW'
        ? proposed.reason[language]
        : proposed.change === 'ADD_ROW'
          ? proposed.reason
          : null,
  };
}
