import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import {
  type FindingLifeView,
  type FindingRecordView,
  type FindingTrendView,
} from '../../findings/life/finding-life.dto';
import { FindingRecords } from '../../findings/life/finding-records';
import { FindingTrend } from '../../findings/life/finding-trend';
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

  async one(viewer: Viewer, id: string): Promise<LifeContent> {
    const finding = await this.records.one(id, viewer.language);
    const owners = await this.database.read<{ id: string; name: string }>({
      name: 'finding-owners',
      text: `select a.id, a.name from accounts a where a.institution_id = $1 or a.id = $2 order by a.name, a.id limit 500`,
      values: [finding.institutionId, finding.ownerId],
    });
    return { finding, owners: owners.map((owner) => [owner.id, owner.name]) };
  }
}
