import { Controller } from '@nestjs/common';
import { type FileReply } from '../../http/file-reply';
import { type HtmlReply } from '../../http/html-reply';
import { Asked } from '../asked';
import { exportOf } from '../exports/list-export';
import { showPage } from '../frame/show-page';
import { Within } from '../frame/within';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { Clauses } from './clauses.view';
import { ClausePageQuery, FindingPageQuery } from './finding-page-query';
import { findingColumns } from './finding-columns';
import { FindingReading } from './finding-reading';
import { Findings } from './findings.view';

/** More than a file for Excel holds. */
const MOST_FINDINGS = 20_001;

@Controller()
export class FindingPagesController {
  constructor(private readonly findings: FindingReading) {}

  @Page('findings', 'finding.read')
  async show(@Viewing() viewer: Viewer, @Asked(FindingPageQuery) query: FindingPageQuery): Promise<HtmlReply> {
    const content = await this.findings.report(viewer, query);
    return showPage(viewer, {
      title: viewer.say('不足の指摘', 'What falls short'),
      body: (
        <Within institutionId={content?.choice.institution.id ?? null}>
          <Findings
            query={query}
            found={content}
            about={await this.findings.about(viewer, query)}
            narrowings={content && (await this.findings.narrowings(viewer, content.choice.institution.id, query))}
          />
        </Within>
      ),
    });
  }

  @Page('findings/export', 'finding.read')
  async hand(@Viewing() viewer: Viewer, @Asked(FindingPageQuery) query: FindingPageQuery): Promise<FileReply> {
    const asked: FindingPageQuery = { ...query, limit: MOST_FINDINGS };
    delete asked.cursor;
    const found = await this.findings.report(viewer, asked);
    return exportOf(
      viewer,
      { ja: '不足の指摘', en: 'findings' },
      findingColumns(viewer),
      found === null ? [] : found.report.items,
    );
  }

  @Page('section-5', 'finding.read')
  async clauses(@Viewing() viewer: Viewer, @Asked(ClausePageQuery) query: ClausePageQuery): Promise<HtmlReply> {
    const content = await this.findings.clauses(viewer, query);
    return showPage(viewer, {
      title: viewer.say('第5章 条項ごとの充足', 'Section 5, clause by clause'),
      body: (
        <Within institutionId={content?.choice.institution.id ?? null}>
          <Clauses query={query} found={content} />
        </Within>
      ),
    });
  }
}
