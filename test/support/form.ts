import { type Agent, type Test } from 'supertest';

/** What somebody fills in and sends. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Sends a form as a browser does. */
export function sent(person: Agent, path: string, fields: Fields): Test {
  return person.post(path).type('form').send(fields);
}

/** The version of the record that a form was made from. */
export function versionIn(html: string): string {
  return /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
}
