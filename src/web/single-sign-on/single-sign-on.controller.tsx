import { Controller } from '@nestjs/common';
import { ShownOidcSettings } from '../../access/oidc/shown-oidc-settings';
import { type HtmlReply } from '../../http/html-reply';
import { showPage } from '../frame/show-page';
import { InstitutionChoice } from '../institutions/institution-choice';
import { Page } from '../page';
import { Crumbs } from '../parts/crumbs';
import { type Viewer, Viewing } from '../viewer';
import { SingleSignOn } from './single-sign-on.view';

/** Shows how people come in by the OpenID provider; whoever runs the service sets that, not somebody on a page. */
@Controller()
export class SingleSignOnController {
  constructor(
    private readonly settings: ShownOidcSettings,
    private readonly choice: InstitutionChoice,
  ) {}

  @Page('single-sign-on', 'account.read')
  async show(@Viewing() viewer: Viewer): Promise<HtmlReply> {
    const institutions = (await this.choice.of(viewer, 'account.read', undefined))?.institutions ?? [];
    const oidc = this.settings.of(institutions.map(({ id }) => id));
    return showPage(viewer, {
      title: viewer.say('シングルサインオン(SSO)', 'Single sign-on'),
      body: (
        <>
          <Crumbs crumbs={[['/people', viewer.say('利用者と役割', 'People')]]} />
          <SingleSignOn oidc={oidc} institutions={institutions} />
        </>
      ),
    });
  }
}
