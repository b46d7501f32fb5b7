import { Body, Controller, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { isLanguage } from '../../http/language';
import { showPage } from '../frame/show-page';
import { ERAS, LOOK_COOKIE, THEMES, writeLook } from '../frame/look';
import { type Sent } from '../forms/sent';
import { Page, Submission } from '../page';
import { keepChoice } from '../session/cookies';
import { type Viewer, Viewing } from '../viewer';
import { Preferences } from './preferences.view';

@Controller()
export class PreferencesController {
  @Page('preferences', 'PUBLIC')
  show(@Viewing() viewer: Viewer): HtmlReply {
    return showPage(viewer, { title: viewer.say('表示の設定', 'Display settings'), body: <Preferences /> });
  }

  @Submission('preferences', 'PUBLIC')
  choose(
    @Viewing() { look }: Viewer,
    @Body() { language, era, theme }: Sent,
    @Res({ passthrough: true }) response: Response,
  ): HtmlReply {
    const chosen = {
      language: isLanguage(language) ? language : look.language,
      era: ERAS.find((each) => each === era) ?? look.era,
      theme: THEMES.find((each) => each === theme) ?? look.theme,
    };
    keepChoice(response, LOOK_COOKIE, writeLook(chosen));
    return seeOther('/preferences');
  }
}
