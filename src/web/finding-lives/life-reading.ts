import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import {
  type FindingLifeView,
  type FindingRecordView,
  type FindingTrendView,
} from '../../findings/life/finding-life.dto';
import { FindingRecords } from '../../findings/life/finding-records';
import { FindingTrend } from '../../findings/life/finding-trend';
import { isId } from '../../kernel/identifier';
import { everyPage } from '../exports/list-export';
import { type Options } from '../forms/field';
import { type Choice, InstitutionChoice } from '../institutions/institution-choice';
import { Reading } from '../reading';
import { type Rows } from '../rows';
import { type Viewer } from '../viewer';
import { type FindingLivesQuery } from './life-query';

export interface LivesContent {
  readonly choice: Choice;
  readonly query: FindingLivesQuery;
  readonly findings: Rows<FindingRecordView>;
  readonly trend: FindingTrendView;
}

export interface LifeContent {
  readonly finding: FindingLifeView;
  /** Who may be its owner. */
  readonly owners: Options;
}

/** Reads stored findings for their pages. */
@Injectable()
export class LifeReading {
  constructor(
    private readonly database: Database,
    private readonly reading: Reading,
    private readonly choice: InstitutionChoice,
    private readonly records: FindingRecords,
    private readonly trends: FindingTrend,
  ) {}

  /** null: there is no institution to look at. */
  async list(viewer: Viewer, asked: FindingLivesQuery): Promise<LivesContent | null> {
    const { institutionId, ...query } = asked;
    const choice = await this.choice.of(viewer, 'finding.read', institutionId);
    if (choice === null) return null;
    const { id } = choice.institution;
    return this.reading.as(viewer, 'finding.read', async () => {
      const { text } = await this.records.list(id, query, viewer.language);
      const trend = await this.trends.of(id, {});
      return { choice, query: asked, findings: JSON.parse(text) as Rows<FindingRecordView>, trend };
    });
  }

  /** The records of a finding that a report names: one in each institution that it is found in. */
  kept(findingId: string): Promise<{ id: string; institutionName: string }[]> {
    const [ruleId = '', kind = '', subjectId = ''] = findingId.split(':');
    if (!isId(subjectId)) return Promise.resolve([]);
    return this.database.read({
      name: 'kept-findings',
      text: `select f.id, i.name as "institutionName" from findings f join institutions i on i.id = f.institution_id
        where f.rule_id = $1 and f.subject_kind = $2 and f.subject_id = $3 order by i.name, f.id limit 100`,
      values: [ruleId, kind, subjectId],
    });
  }

  /** All of them, for a file; null: there is no institution to look at. */
  async all(viewer: Viewer, asked: FindingLivesQuery): Promise<readonly FindingRecordView[] | null> {
    const { institutionId, ...query } = asked;
    const choice = await this.choice.of(viewer, 'finding.read', institutionId);
    if (choice === null) return null;
    const { id } = choice.institution;
    return this.reading.as(viewer, 'finding.read', () =>
      everyPage<FindingRecordView>(query, async (page) => {
        const { text } = await this.records.list(id, page, viewer.language);
        return JSON.parse(text) as Rows<FindingRecordView>;
      }),
    );
  }

  async one(viewer: Viewer, id: string): Promise<LifeContent> {
    const finding = await this.records.one(id, viewer.language);
    const owners = await this.database.read<{ id: string; name: string }>({
      name: 'finding-owners',
      text: `select a.id, a.name from accounts a where a.institution_id = $1 and a.disabled_at is null or a.id = $2 order by a.name, a.id limit 500`,
      values: [finding.institutionId, finding.ownerId],
    });
    return { finding, owners: owners.map((owner) => [owner.id, owner.name]) };
  }
}
