import { VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type NextFunction, type Request, type Response } from 'express';
import { serve, setup } from 'swagger-ui-express';
import { API_TAGS } from './api-tags';
import { AppModule } from './app.module';
import { type Environment } from './config/environment';
import { type Connection } from './database/data-source';
import { Database } from './database/database';
import { finishDescription } from './http/api-description';
import { readBody } from './http/body';
import { harden } from './http/hardening/harden';
import { ReplyAdapter } from './http/reply-adapter';
import { ACCENT } from './web/frame/look';
import { takeShownTo } from './web/session/shown-to';
import { takeSession } from './web/session/take-session';

/** The service as it runs, not yet listening; the same for main, the tests and the writer of the API description. */
export async function createApp(
  connection: Connection,
  environment: Environment,
  options: { readonly preview?: boolean } = {},
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.at(connection, environment),
    new ReplyAdapter(),
    {
      bodyParser: false,
      logger: ['error', 'warn'],
      abortOnError: false,
      ...options,
    },
  );
  app.enableVersioning({ type: VersioningType.URI });
  // Express would add weak entity tags of its own; ours are strong and come from the version.
  app.set('etag', false);
  app.disable('x-powered-by');
  app.set(ACCENT, environment.accent);
  if (!options.preview) harden(app);
  app.use(takeShownTo, takeSession);
  app.use(readBody);
  if (!options.preview) {
    const database = app.get(Database);
    app.use((_request: Request, _response: Response, next: NextFunction) => database.withScopeToCome(next));
  }
  // Described when somebody first asks: most processes, and each of a thousand tests, never are.
  let description: OpenAPIObject | undefined;
  app.use('/docs/openapi.json', (_request: Request, response: Response) =>
    response.json((description ??= describeApi(app))),
  );
  const swaggerOptions = { url: '/docs/openapi.json' };
  app.use('/docs', serve, setup(undefined, { customSiteTitle: 'Bunkaiten API', swaggerOptions }));
  return app;
}

/** The API description (OpenAPI 3.0.3), from the decorators of the controllers. */
export function describeApi(app: NestExpressApplication): OpenAPIObject {
  const builder = new DocumentBuilder();
  for (const [name, text] of Object.entries(API_TAGS)) builder.addTag(name, text);
  const description = builder
    .setOpenAPIVersion('3.0.3')
    .setTitle('Bunkaiten (責任分界点)')
    .setDescription(
      'Registry of hospital IT vendors, certifications, contracts, re-entrustment, equipment and responsibility demarcation, judged against section 5 of the MHLW safety guideline 7.0.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', 'Where this description was read')
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        description: 'The access token of a session (bks_…), an API key (bkk_…), or a JWT of the OpenID provider',
      },
      'bearer',
    )
    .build();
  description.info.contact = { name: 'Whoever runs this registry' };
  return finishDescription(SwaggerModule.createDocument(app, description));
}
