import { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { type Surface, surfaceOf } from '../surface';

/** A year; other hosts of the same domain are none of our business. */
const ONLY_HTTPS = { maxAge: 31_536_000, includeSubDomains: false };
const NONE = ["'none'"];
const SELF = ["'self'"];

/**
 * Answers in JSON are no pages: a browser that shows one loads and runs nothing. What helmet says of pages only (windows
 * that open them, look-ups of their links, old plug-ins) is left out.
 */
const forAnswers = helmet({
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  strictTransportSecurity: ONLY_HTTPS,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: NONE, baseUri: NONE, formAction: NONE, frameAncestors: NONE },
  },
  xFrameOptions: { action: 'deny' },
});

/** The pages of Swagger UI run their own scripts and ask this service only. */
const forDocs = helmet({
  strictTransportSecurity: ONLY_HTTPS,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: NONE,
      scriptSrc: SELF,
      styleSrc: [...SELF, "'unsafe-inline'"],
      imgSrc: [...SELF, 'data:'],
      connectSrc: SELF,
      fontSrc: SELF,
      baseUri: NONE,
      formAction: NONE,
      frameAncestors: NONE,
    },
  },
  xFrameOptions: { action: 'deny' },
});

/**
 * Pages for people: whatever they load is from here, and no script or style stands in them. A form says where it was sent
 * from, which is how one that another site has made up is known.
 */
const forPages = helmet({
  strictTransportSecurity: ONLY_HTTPS,
  referrerPolicy: { policy: 'same-origin' },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: NONE,
      scriptSrc: SELF,
      styleSrc: SELF,
      imgSrc: SELF,
      connectSrc: SELF,
      baseUri: NONE,
      formAction: SELF,
      frameAncestors: NONE,
    },
  },
  xFrameOptions: { action: 'deny' },
});

const POLICIES: Readonly<Record<Surface, typeof forAnswers>> = {
  API: forAnswers,
  WATCH: forAnswers,
  DOCS: forDocs,
  PAGES: forPages,
};

/** The headers that tell a browser what an answer is not meant for. */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  const surface = surfaceOf(request.path);
  // Answers are for whoever asked, lists and pages too: neither a browser nor a proxy keeps them.
  if (surface !== 'DOCS') response.setHeader('Cache-Control', 'no-store');
  POLICIES[surface](request, response, next);
}
