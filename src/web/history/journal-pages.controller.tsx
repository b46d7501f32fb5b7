import { Controller } from '@nestjs/common';
import { type HtmlReply } from '../../http/html-reply';
import { JournalQuery } from '../../journal/dto/journal-query.dto';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { JournalReading } from './journal-reading';
import { Journal } from './journal.view';

@Controller()
export class JournalPagesController {
  constructor(private readonly journal: JournalReading) {}

  @Page('journal', 'journal.read')
  async show(@Viewing() viewer: Viewer, @Asked(JournalQuery) query: JournalQuery): Promise<HtmlReply> {
    const content = await this.journal.of(viewer, query);
    return showPage(viewer, { title: viewer.say('記録の履歴', 'Journal'), body: <Journal {...content} /> });
  }
}
