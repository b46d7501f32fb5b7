import { applyDecorators, Get, Post } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { type Admission, Permits } from '../http/permits';

/** A page at an address, and whom it lets in: the same permission as the API asks for the same thing. */
export function Page(path: string, admission: Admission): MethodDecorator {
  return applyDecorators(Get(path), ApiExcludeEndpoint(), Permits(admission));
}

/** What a form of a page is sent to. */
export function Submission(path: string, admission: Admission): MethodDecorator {
  return applyDecorators(Post(path), ApiExcludeEndpoint(), Permits(admission));
}
