import { Controller } from '@nestjs/common';
import { type HtmlReply } from '../../http/html-reply';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { HomeReading } from './home-reading';
import { Home } from './home.view';

@Controller()
export class HomeController {
  constructor(private readonly home: HomeReading) {}

  @Page('', 'SIGNED_IN')
  async show(@Viewing() viewer: Viewer): Promise<HtmlReply> {
    const content = await this.home.of(viewer);
    return showPage(viewer, { title: viewer.say('ホーム', 'Home'), body: <Home {...content} /> });
  }
}
