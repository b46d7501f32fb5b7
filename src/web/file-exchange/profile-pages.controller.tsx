import { Controller, UseInterceptors } from '@nestjs/common';
import { type ExchangeProfileView } from '../../exchange/files/profiles/dto/exchange-profile.dto';
import { ExchangeProfiles } from '../../exchange/files/profiles/exchange-profiles';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { Problem } from '../../kernel/problem';
import { KEYED_RESOURCES } from '../../kernel/terms/exchange-terms';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { ReceivedWorkbook, ReceivesTable } from '../forms/received-workbook';
import { textIn } from '../forms/sent';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { RECORD_WORDS } from '../history/record-words';
import { Page, Submission } from '../page';
import { Crumbs } from '../parts/crumbs';
import { type Viewer, Viewing } from '../viewer';
import { formOf, profileChangeIn, profileIn } from './profile-fields';
import { ProfileForm } from './profile-form.view';
import { ProfileListPage } from './profile-list.view';
import { ProfileReading } from './profile-reading';
import { ProfilePage } from './profile.view';

/** Exchange profiles of an institution: guessed from a file, confirmed, changed. */
@Controller()
export class ProfilePagesController {
  constructor(
    private readonly reading: ProfileReading,
    private readonly profiles: ExchangeProfiles,
    private readonly submissions: Submissions,
  ) {}

  @Page('institutions/:id/exchange-profiles', 'institution.read')
  list(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.listPage(viewer, id, draftOf());
  }

  @Submission('institutions/:id/exchange-profile-guess', 'exchangeProfile.write')
  @UseInterceptors(ReceivesTable)
  async guess(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @ReceivedWorkbook() file: Buffer | Problem,
    @FilledForm() { sent }: Filled,
  ): Promise<HtmlReply> {
    const resource = KEYED_RESOURCES.find((one) => one === textIn(sent, 'resource')) ?? 'vendors';
    try {
      if (file instanceof Problem) throw file;
      const guessed = await this.reading.guess(file, resource, textIn(sent, 'sheet').trim() || null);
      const name = viewer.text(RECORD_WORDS[resource]);
      return await this.newPage(viewer, id, draftOf(formOf({ ...guessed, name, resource })));
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      return this.listPage(viewer, id, { ...draftOf({ resource }), refusal: thrown });
    }
  }

  @Submission('institutions/:id/exchange-profiles', 'exchangeProfile.write')
  create(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => `/exchange-profiles/${await this.profiles.create(id, await profileIn(filled.sent))}`,
      (draft) => this.newPage(viewer, id, draft),
    );
  }

  @Page('exchange-profiles/:id', 'institution.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const content = await this.reading.one(id);
    return showPage(viewer, {
      title: content.profile.name,
      body: <ProfilePage {...content} imports={await this.reading.imports(id)} draft={draftOf()} />,
    });
  }

  @Page('exchange-profiles/:id/edit', 'exchangeProfile.write')
  async edit(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const { profile } = await this.reading.one(id);
    return this.editPage(viewer, id, draftOf(formOf(profile), profile.version));
  }

  @Submission('exchange-profiles/:id', 'exchangeProfile.write')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.profiles.patch(expectedBy(filled), await profileChangeIn(filled.sent));
        return `/exchange-profiles/${id}`;
      },
      (draft) => this.editPage(viewer, id, draft),
    );
  }

  private async listPage(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const content = await this.reading.list(id);
    return showPage(viewer, {
      title: viewer.say('ファイルの取込みと書出し', 'Files in, files out'),
      status: draftStatus(draft),
      body: <ProfileListPage {...content} draft={draft} />,
    });
  }

  private async newPage(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const { institution, profiles } = await this.reading.list(id);
    const resource = KEYED_RESOURCES.find((one) => one === textIn(draft.sent, 'resource')) ?? 'vendors';
    const path = `/institutions/${id}/exchange-profiles`;
    return showPage(viewer, {
      title: viewer.say('ファイルの設定を確かめる', 'Confirm the profile'),
      status: draftStatus(draft),
      body: (
        <>
          <Crumbs
            crumbs={[
              [`/institutions/${id}`, institution.name],
              [path, viewer.say('ファイルの取込みと書出し', 'Files')],
            ]}
          />
          <ProfileForm
            draft={draft}
            fields={this.reading.fieldsOf(resource)}
            others={sheetsOf(profiles.items)}
            action={path}
            button={viewer.say('この設定を登録する', 'Record this profile')}
          />
        </>
      ),
    });
  }

  private async editPage(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const { profile, fields } = await this.reading.one(id);
    const { profiles } = await this.reading.list(profile.institutionId);
    const others = sheetsOf(profiles.items).filter((other) => other.id !== id);
    const path = `/exchange-profiles/${id}`;
    return showPage(viewer, {
      title: viewer.say('ファイルの設定を変更する', 'Change the profile'),
      status: draftStatus(draft),
      body: (
        <>
          <Crumbs crumbs={[[path, profile.name]]} />
          <ProfileForm
            draft={draft}
            fields={fields}
            others={others}
            action={path}
            button={viewer.say('変更する', 'Change it')}
          />
        </>
      ),
    });
  }
}

function sheetsOf(profiles: readonly ExchangeProfileView[]): readonly ExchangeProfileView[] {
  return profiles.filter(({ format }) => format === 'XLSX');
}
