import { Injectable } from '@nestjs/common';
import { type Principal } from '../../access/principal';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { RULES } from '../../guideline/catalogue';
import { JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { pageReply, pageRequest } from '../../http/listing';
import { notFound, staleVersion } from '../../kernel/problems';
import { FindingCommentEntity } from './finding-comment.entity';
import {
  type FindingLifeView,
  type FindingRecordQuery,
  type FindingRecordView,
  type PatchFinding,
} from './finding-life.dto';
import { FindingLifeReader, FindingRecordReader } from './finding-record.reader';
import { FindingTreatmentEntity } from './finding-treatment.entity';

/** As it is read: its title follows from the rule, in the language asked for. */
type Untitled<View> = Omit<View, 'title'> & { readonly variant: string | null };

/** Stored findings, and what people do about them. */
@Injectable()
export class FindingRecords {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly reader: FindingRecordReader,
    private readonly lives: FindingLifeReader,
  ) {}

  async list(institutionId: string, query: FindingRecordQuery, language: Language): Promise<JsonReply> {
    const page = await this.reader.page(pageRequest(query, { institutionId }));
    const items = page.items.map((text) =>
      JSON.stringify(titled(JSON.parse(text) as Untitled<FindingRecordView>, language)),
    );
    return pageReply({ ...page, items }, query.sort);
  }

  /** With its history and comments. */
  async one(id: string, language: Language): Promise<FindingLifeView> {
    const found = await this.lives.one(id);
    if (found === null) throw notFound();
    return titled(JSON.parse(found.text) as Untitled<FindingLifeView>, language);
  }

  /** What is said first of a finding makes the record of it: until then its version is 0. */
  async treat({ id, version }: Expected, patch: PatchFinding): Promise<void> {
    await this.database.transact(async (manager) => {
      const institutionId = await this.institutionOf(id);
      const known = await manager.findOne(FindingTreatmentEntity, { where: { findingId: id } });
      if (known === null) {
        if (version !== null && version !== 0) throw staleVersion(0);
        await this.records.create(FindingTreatmentEntity, { ...patch, findingId: id, institutionId });
        return;
      }
      await this.records.change(FindingTreatmentEntity, { id: known.id, version }, patch);
    });
  }

  async comment(id: string, body: string, actor: Principal): Promise<void> {
    await this.database.transact(async () => {
      const institutionId = await this.institutionOf(id);
      await this.records.create(FindingCommentEntity, { findingId: id, institutionId, author: actor.name, body });
    });
  }

  private async institutionOf(id: string): Promise<string> {
    const [found] = await this.database.read<{ institutionId: string }>({
      name: 'institution-of-finding',
      text: 'select institution_id as "institutionId" from findings where id = $1',
      values: [id],
    });
    if (found === undefined) throw notFound();
    return found.institutionId;
  }
}

const RULE_OF = new Map<string, (typeof RULES)[number]>(RULES.map((rule) => [rule.id, rule]));

/** A rule that there is no more, or that says it in another way now, is named by its id. */
function titled<View extends { readonly ruleId: string }>(
  { variant, ...shown }: View & { readonly variant: string | null },
  language: Language,
): Omit<View, 'variant'> & { title: string } {
  const rule = RULE_OF.get(shown.ruleId);
  const title = variant === null ? rule?.title : rule?.variants[variant];
  return { ...shown, title: (title ?? rule?.title)?.[language] ?? shown.ruleId };
}
