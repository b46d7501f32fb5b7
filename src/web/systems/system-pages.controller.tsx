import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type FileReply } from '../../http/file-reply';
import { type HtmlReply } from '../../http/html-reply';
import { SystemQuery } from '../../registry/systems/dto/system.dto';
import { SystemPictures } from '../../reports/picture/system-pictures';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { CoveragePageQuery } from './coverage-page-query';
import { CoveragePage } from './coverage.view';
import { SystemList } from './system-list.view';
import { SystemReading } from './system-reading';
import { SystemPage } from './system.view';

@Controller()
export class SystemPagesController {
  constructor(
    private readonly systems: SystemReading,
    private readonly pictures: SystemPictures,
  ) {}

  @Page('systems', 'system.read')
  async list(@Viewing() viewer: Viewer, @Asked(SystemQuery) query: SystemQuery): Promise<HtmlReply> {
    const content = await this.systems.list(query);
    return showPage(viewer, { title: viewer.say('システム', 'Systems'), body: <SystemList {...content} /> });
  }

  @Page('systems/:id', 'system.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const content = await this.systems.one(viewer, id);
    const { name } = content.system;
    return showPage(viewer, { title: name, body: <SystemPage {...content} /> });
  }

  @Page('systems/:id/coverage', 'matrix.read')
  async coverage(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(CoveragePageQuery) { coverage: only }: CoveragePageQuery,
  ): Promise<HtmlReply> {
    const content = await this.systems.coverage(viewer, id);
    return showPage(viewer, {
      title: viewer.say('責任分界の網羅', 'Who answers for what'),
      body: <CoveragePage {...content} only={only ?? null} />,
    });
  }

  @Page('systems/:id/picture/content', 'matrix.read')
  picture(@Viewing() { language }: Viewer, @PathId() id: string): Promise<FileReply> {
    return this.pictures.print(id, language);
  }
}
