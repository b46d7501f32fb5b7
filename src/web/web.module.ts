import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AssetsController } from './assets/assets.controller';
import { PageFilter } from './frame/page.filter';
import { HomeController } from './home/home.controller';
import { PreferencesController } from './preferences/preferences.controller';
import { SecondFactorController } from './sign-in/second-factor.controller';
import { SignInController } from './sign-in/sign-in.controller';

/** Pages for people: each calls what the API calls, with the same permissions. */
@Module({
  controllers: [AssetsController, SignInController, SecondFactorController, PreferencesController, HomeController],
  providers: [{ provide: APP_FILTER, useClass: PageFilter }],
})
export class WebModule {}
