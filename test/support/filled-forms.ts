import { type Agent, type Response } from 'supertest';
import { type Route, ROUTES, type Schema } from './api-description';
import { sampleBody, schemaOf } from './sample-requests';
import { BY_ANOTHER_PAGE } from './writes-without-pages';

/** A form as a page shows it. */
export interface ShownForm {
  /** Where it is sent to. */
  readonly action: string;
  /** The same with what names records left out. */
  readonly path: string;
  readonly html: string;
}

type Values = readonly (readonly [name: string, value: string])[];

/** The forms of a page that change something. */
export function formsIn(html: string): ShownForm[] {
  return [...html.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g)].map(([form]) => {
    const action = unescaped(read(/ action="([^"]+)"/, form));
    return { action, path: action.replace(/\?.*$/, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id'), html: form };
  });
}

/** What somebody sends who fills a form in as the API's own examples go; no two of them write the same names. */
export function filledIn(form: ShownForm, nth: number): Values {
  const samples = samplesFor(form.path, nth);
  return controlsIn(form.html).flatMap(([kind, tag, inner]): Values => {
    const name = read(/ name="([^"]*)"/, tag);
    const value = unescaped(read(/ value="([^"]*)"/, tag));
    const type = read(/ type="([^"]*)"/, tag) || 'text';
    const sample = samples[name];
    if (name === '' || type === 'file') return [];
    if (kind === 'select') return [[name, optionOf(inner, sample, tag)]];
    if (type === 'hidden') return [[name, value]];
    if (type === 'checkbox')
      return / checked/.test(tag) || (Array.isArray(sample) && sample.includes(value)) ? [[name, value || 'on']] : [];
    if (type === 'radio') {
      return (sample === undefined ? / checked/.test(tag) : textOf(sample) === value) ? [[name, value]] : [];
    }
    const written = kind === 'textarea' ? unescaped(inner) : value;
    const isNeeded = / aria-required/.test(tag) || / required/.test(tag);
    if (written !== '') return [[name, written]];
    const usual = type === 'date' ? '2026-11-01' : `記載${nth}`;
    return [[name, textOf(sample) ?? (isNeeded ? usual : '')]];
  });
}

/** Sends it as a browser does, with a file where one belongs. */
export async function sendForm(person: Agent, form: ShownForm, values: Values, file: Buffer): Promise<Response> {
  const request = person.post(form.action).redirects(0);
  if (!/enctype="multipart/.test(form.html))
    return request.type('form').send(new URLSearchParams(values.map(([name, value]) => [name, value])).toString());
  for (const [name, value] of values) request.field(name, value);
  const field = read(/<input(?=[^>]*type="file")[^>]* name="([^"]+)"/, form.html);
  return field === '' ? request : request.attach(field, file, { filename: '見本.pdf', contentType: 'application/pdf' });
}

function controlsIn(html: string): [kind: string, tag: string, inner: string][] {
  return [
    ...html.matchAll(
      /<(input)([^>]*)>|<(textarea)([^>]*)>([\s\S]*?)<\/textarea>|<(select)([^>]*)>([\s\S]*?)<\/select>/g,
    ),
  ].map(([, input, ofInput, area, ofArea, text, select, ofSelect, options]) => [
    input ?? area ?? select ?? '',
    ofInput ?? ofArea ?? ofSelect ?? '',
    text ?? options ?? '',
  ]);
}

/** The one that stands there already, else the example, else the first that says something. */
function optionOf(inner: string, sample: unknown, tag: string): string {
  const options = [...inner.matchAll(/<option([^>]*)>/g)].map(([, option = '']) => ({
    value: unescaped(read(/ value="([^"]*)"/, option)),
    isChosen: / selected/.test(option),
  }));
  const chosen = options.find(({ isChosen, value }) => isChosen && value !== '');
  const asked = options.find(({ value }) => value !== '' && value === sample);
  const first =
    / aria-required/.test(tag) || sample !== undefined ? options.find(({ value }) => value !== '') : options[0];
  return (asked ?? chosen ?? first)?.value ?? '';
}

function textOf(sample: unknown): string | undefined {
  if (Array.isArray(sample)) return sample.map((one: unknown) => textOf(one) ?? '').join(', ');
  if (typeof sample === 'string') return sample;
  return typeof sample === 'number' || typeof sample === 'boolean' ? String(sample) : undefined;
}

function samplesFor(path: string, nth: number): Readonly<Record<string, unknown>> {
  const [byOther] = Object.entries(BY_ANOTHER_PAGE).find(([, other]) => other === path) ?? [];
  const own = `/v1${path.replaceAll(':id', '{id}')}`;
  const route = ROUTES.find((one) => one.method === 'post' && (one.path === own || one.operationId === byOther));
  if (route === undefined) return {};
  const texts = freeTextsOf(route);
  return Object.fromEntries(
    Object.entries(sampleBody(route) ?? {}).map(([name, value]) => [
      name,
      texts.has(name) && typeof value === 'string' ? `${value}-${nth}` : value,
    ]),
  );
}

/** What may be written as one likes. */
function freeTextsOf({ requestBody }: Route): ReadonlySet<string> {
  const [content] = Object.values(requestBody?.content ?? {});
  const { properties = {} } = schemaOf(content?.schema ?? {});
  const isFree = ({ type, format, pattern, enum: words, 'x-extensible-enum': more }: Schema): boolean =>
    type === 'string' && format === undefined && pattern === undefined && words === undefined && more === undefined;
  return new Set(Object.entries(properties).flatMap(([name, property]) => (isFree(property) ? [name] : [])));
}

function read(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
