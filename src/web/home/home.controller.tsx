import { Controller } from '@nestjs/common';
import { type HtmlReply } from '../../http/html-reply';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { Home } from './home.view';

@Controller()
export class HomeController {
  @Page('', 'SIGNED_IN')
  show(@Viewing() viewer: Viewer): HtmlReply {
    return showPage(viewer, { title: viewer.say('ホーム', 'Home'), body: <Home /> });
  }
}
