import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { FileExports } from '../../exchange/files/exports/file-exports';
import { fileReply } from '../../exchange/files/imports/refused-rows';
import { type ExchangeProfileView } from '../../exchange/files/profiles/dto/exchange-profile.dto';
import { ExchangeProfileReader } from '../../exchange/files/profiles/exchange-profile.reader';
import { PathId } from '../../http/entity-tag';
import { QueryTextField } from '../../http/fields/query-fields';
import { type FileReply } from '../../http/file-reply';
import { type HtmlReply } from '../../http/html-reply';
import { KEYED_RESOURCES } from '../../kernel/terms/exchange-terms';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { belonging } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { ProfileChoice } from './profile-choice.view';
import { ProfileReading } from './profile-reading';
import { SeenLists } from './seen-lists';

/** Which list, as it is seen. */
export class SeenListQuery {
  @QueryTextField({ description: 'Path and query of the list', example: '/vendors?name=髙﨑', max: 2000 })
  list?: string;
}

/** Lists as they are seen, filtered and in their order, as files by a profile of the institution. */
@Controller()
export class ListByProfileController {
  constructor(
    private readonly profiles: ExchangeProfileReader,
    private readonly reading: ProfileReading,
    private readonly lists: SeenLists,
    private readonly exports: FileExports,
  ) {}

  @Page('list-exports', 'institution.read')
  async choose(
    @Viewing() viewer: Viewer,
    @Asked(SeenListQuery) { list = '/vendors' }: SeenListQuery,
  ): Promise<HtmlReply> {
    const resource = KEYED_RESOURCES.find((one) => list.split(/[?/]/)[1] === one) ?? 'vendors';
    const found = await belonging<ExchangeProfileView>(this.profiles, 'name', { resource });
    return showPage(viewer, {
      title: viewer.say('設定を選んで書き出す', 'Export by a profile'),
      body: <ProfileChoice list={list} profiles={found.items} />,
    });
  }

  @Page('exchange-profiles/:id/list/export', 'institution.read')
  async write(
    @PathId() id: string,
    @Actor() actor: Principal,
    @Asked(SeenListQuery) { list = '' }: SeenListQuery,
  ): Promise<FileReply> {
    const { profile } = await this.reading.one(id);
    const ids = await this.lists.idsIn(list, profile.resource);
    const { content } = await this.exports.write(actor, id, true, ids);
    return fileReply(profile.name, profile, content);
  }
}
