import { applyDecorators, Get, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { AnswersFromThePast } from '../http/known-on';
import { type Admission, Permits } from '../http/permits';
import { TakesAnyParameter, TakesForm } from '../http/taken.guard';
import { takesForms } from './forms/admission-of';
import { AnsweredBefore } from './forms/answered-before';
import { HospitalColours } from './accents/hospital-colours';
import { NamesPutIn } from './history/names-put-in';
import { PageRights } from './page-rights';
import { ShownToItsSender } from './session/shown-to';

/**
 * A page at an address, and whom it lets in: the same permission as the API asks for the same thing. An address that
 * somebody's mail program has added to leads there all the same; what a page asks for is checked (`Asked`). It can be asked
 * of a past day (`asKnownOn`) where the API can.
 */
export function Page(path: string, admission: Admission): MethodDecorator {
  return applyDecorators(
    Get(path),
    ApiExcludeEndpoint(),
    Permits(admission),
    TakesAnyParameter(),
    AnswersFromThePast(admission),
    UseInterceptors(HospitalColours, PageRights, NamesPutIn),
  );
}

/** What a form of a page is sent to; whoever it does not let in is not shown the form (`PostForm`). */
export function Submission(path: string, admission: Admission): MethodDecorator {
  takesForms(path, admission);
  return applyDecorators(
    Post(path),
    ApiExcludeEndpoint(),
    Permits(admission),
    TakesForm(),
    UseGuards(ShownToItsSender),
    UseInterceptors(HospitalColours, AnsweredBefore, PageRights, NamesPutIn),
  );
}
