import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { DeclaredAdmissions } from '../../src/access/declared-admissions';
import { Permits } from '../../src/http/permits';

@Controller('declared')
class DeclaredController {
  @Get()
  @Permits('contract.read')
  read(): string {
    return 'ok';
  }

  /** Not a route: needs no permission. */
  helper(): string {
    return 'ok';
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  @Permits('PUBLIC')
  open(): string {
    return 'ok';
  }

  @Get('secret')
  secret(): string {
    return 'secret';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [DeclaredController], providers: [DeclaredAdmissions] })
class DeclaredModule {}

@Module({ imports: [DeclaredModule], controllers: [ForgottenController] })
class ForgetfulModule {}

describe('a route without a declared permission', () => {
  const start = async (module: new () => object) => {
    const app = await NestFactory.create(module, { logger: false, abortOnError: false });
    await app.init().finally(() => app.close());
  };

  it('stops the start, by name', async () => {
    await expect(start(ForgetfulModule)).rejects.toThrow('ForgottenController.secret (GET)');
  });

  it('is missed by nobody else', async () => {
    await expect(start(DeclaredModule)).resolves.toBeUndefined();
  });
});
