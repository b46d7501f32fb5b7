import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../../access/actor';
import { type Principal } from '../../../access/principal';
import { Tells } from '../../../access/sign-in/sign-in-operation';
import { Notes } from '../../../http/operation';
import { demandPerson } from '../demand-person';
import { NoticePreferences, NoticePreferencesView } from './preference.dto';
import { PreferenceReading } from './preference-reading';

/** How each person is told. */
@ApiTags('notices')
@Controller({ path: 'notice-preferences', version: '1' })
export class PreferencesController {
  constructor(private readonly preferences: PreferenceReading) {}

  @Tells(
    '',
    { id: 'getNoticePreferences', permission: 'institution.read', summary: 'Read how one is told of what is due' },
    NoticePreferencesView,
  )
  read(@Actor() actor: Principal): Promise<NoticePreferencesView> {
    demandPerson(actor);
    return this.preferences.shown(actor.id);
  }

  @Notes(
    '',
    {
      id: 'setNoticePreferences',
      permission: 'institution.read',
      summary: 'Set how one is told of what is due',
      description: 'Each for themselves. The inbox stays what it is, whatever is set here.',
    },
    NoticePreferences,
    NoticePreferencesView,
  )
  async set(@Body() body: NoticePreferences, @Actor() actor: Principal): Promise<NoticePreferencesView> {
    demandPerson(actor);
    await this.preferences.set(body);
    return this.preferences.shown(actor.id);
  }
}
