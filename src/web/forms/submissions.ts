import { Injectable } from '@nestjs/common';
import { problemOfRefusal } from '../../database/constraint-fault';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { missingFields } from '../../http/fields/derived';
import { HtmlReply, seeOther } from '../../http/html-reply';
import { type KeptAnswer, type KeyedRequest, Once } from '../../http/once';
import { ValidationPipe } from '../../http/validation.pipe';
import { newId } from '../../kernel/identifier';
import { countryNamed } from '../../kernel/named-country';
import { type Fault, Problem, type ProblemKind } from '../../kernel/problem';
import { fault, invalid, notFound, staleVersion } from '../../kernel/problems';
import { type Draft, SURE_FIELD } from './draft';
import { type Filled } from './filled';
import { type Form } from './form';
import { hashOfKey, opened, sealed } from './sealed-page';
import { textIn } from './sent';

/** What no form can be mended for: a page of its own says it. */
const ELSEWHERE: ReadonlySet<ProblemKind> = new Set<ProblemKind>(['UNAUTHENTICATED', 'NOT_FOUND', 'INTERNAL']);

/** As much of what was typed as a message repeats. */
const LONGEST_TOLD = 60;

/** Sent by Enter in a field of a form that cannot be undone. */
const NOT_ASKED = fault(`/${SURE_FIELD}`, 'REQUIRED', {
  ja: 'まだ何も行っていません。ボタンを開き、書かれていることを確かめてから押してください',
  en: 'Nothing has been done yet: open the button, read what follows from it, and press it there',
});

/** Takes what forms send: as a request of the API is taken, in one transaction, once, all or nothing. */
@Injectable()
export class Submissions {
  private readonly pipe = new ValidationPipe();
  private readonly once: Once;

  constructor(database: Database) {
    this.once = new Once(database, 'WAITS');
  }

  /**
   * Does the work, which says at which address people go on. What is refused stands in the form again, as it was typed,
   * with the reason at its field.
   */
  async take(
    filled: Filled,
    work: () => Promise<string>,
    again: (draft: Draft) => Promise<HtmlReply> | HtmlReply,
  ): Promise<HtmlReply> {
    const asked = keyedBy(filled);
    const kept = async () => ({ status: 303, version: null, location: await work(), text: '' });
    return this.takeOnce(filled, asked, kept, wayOn, again);
  }

  /**
   * The same where the answer is a page that shows what is shown once: of a form that is sent again it is the same page, and
   * nothing is made anew.
   */
  async takeShown(
    filled: Filled,
    work: () => Promise<HtmlReply>,
    again: (draft: Draft) => Promise<HtmlReply> | HtmlReply,
  ): Promise<HtmlReply> {
    const { once } = filled;
    const kept = async () => {
      const { html, status, location } = await work();
      return { status, version: null, location, text: sealed(once, html) };
    };
    return this.takeOnce(filled, secretlyKeyedBy(filled), kept, (answer) => shownAgain(once, answer), again);
  }

  /** What the very same form was shown before, by `takeShown`; null: it was not sent before, or not to its end. */
  async shownBefore(filled: Filled): Promise<HtmlReply | null> {
    const answer = await this.once.answered(secretlyKeyedBy(filled));
    return answer === null ? null : shownAgain(filled.once, answer);
  }

  /** What the one who acts was shown by forms sent to these addresses counts no more: sent again, they lead elsewhere. */
  outdate(operations: readonly string[], location: string): Promise<void> {
    return this.once.outdate(operations, location);
  }

  /** The way on that the very same form was answered with before; null: it was not sent before, or not to its end. */
  async wayOnBefore(filled: Filled): Promise<HtmlReply | null> {
    const answer = await this.once.answered(keyedBy(filled));
    return answer === null ? null : wayOn(answer);
  }

  private async takeOnce(
    { sent, once, version }: Filled,
    asked: KeyedRequest,
    kept: () => Promise<KeptAnswer>,
    shown: (answer: KeptAnswer) => HtmlReply,
    again: (draft: Draft) => Promise<HtmlReply> | HtmlReply,
  ): Promise<HtmlReply> {
    try {
      if (textIn(sent, SURE_FIELD) === 'no') throw invalid([NOT_ASKED]);
      return shown((await this.once.answer(asked, kept)).answer);
    } catch (thrown) {
      const refusal = thrown instanceof Problem ? thrown : problemOfRefusal(thrown);
      if (refusal === null || ELSEWHERE.has(refusal.kind) || refusal.code === 'SECOND_FACTOR_REQUIRED') throw thrown;
      // Whoever goes back and sends something else means something new: the next attempt has a key of its own.
      return again({ sent, refusal, once: refusal.kind === 'REUSED' ? newId() : once, version });
    }
  }

  /** The body that the API takes, checked as the API checks it; a field that must be filled in is named when it is empty. */
  async checked<T extends object>(form: Form<T>, { sent }: Filled, beside: Partial<T> = {}): Promise<T> {
    const body = { ...form.body(sent), ...beside };
    const missing = missingIn(form, body);
    const faults = await this.pipe.transform(body, { type: 'body', metatype: form.takes }).then(
      (checked) => (missing.length === 0 ? (checked as T) : missing),
      (thrown: unknown) => {
        if (!(thrown instanceof Problem)) throw thrown;
        const unknown = unknownCountriesIn(form, body);
        const unnamed = new Set(unknown.map(({ pointer }) => pointer));
        const faults = [...thrown.faults.filter(({ pointer }) => !unnamed.has(pointer)), ...unknown];
        const told = new Set(faults.map(({ pointer }) => pointer));
        return [...faults, ...missing.filter(({ pointer }) => !told.has(pointer))];
      },
    );
    if (Array.isArray(faults)) throw invalid(faults);
    return faults;
  }
}

function keyedBy({ once: key, operation, sent: body, about }: Filled): KeyedRequest {
  return { key, operation, body, about };
}

/** Where the key itself opens what was shown, no more of it is kept than a hash. */
function secretlyKeyedBy(filled: Filled): KeyedRequest {
  const { once, within } = filled;
  return { ...keyedBy(filled), key: hashOfKey(within === undefined ? once : `${once} ${within}`) };
}

/** Of what was outdated there is nothing to open. */
function shownAgain(once: string, answer: KeptAnswer): HtmlReply {
  if (answer.text === '') return wayOn(answer);
  return new HtmlReply(opened(once, answer.text), answer.status, answer.location);
}

function wayOn({ location }: KeptAnswer): HtmlReply {
  return seeOther(location ?? '/');
}

/** What the API demands, and what must be filled in here besides. */
function missingIn<T extends object>({ takes, fields }: Form<T>, body: Readonly<Record<string, unknown>>): Fault[] {
  const missing = missingFields(takes, body);
  const known = new Set(missing.map(({ pointer }) => pointer));
  const empty = fields.filter(({ name, isRequired }) => isRequired && (body[name] ?? null) === null);
  const here = empty.map(({ name }) => fault(`/${name}`, 'REQUIRED', { ja: '必須の項目です', en: 'Required' }));
  return [...missing, ...here.filter(({ pointer }) => !known.has(pointer))];
}

/** What was typed where a country belongs, and is none: people are told so by name, where the API tells programs of codes. */
function unknownCountriesIn<T extends object>({ fields }: Form<T>, body: Readonly<Record<string, unknown>>): Fault[] {
  return fields
    .filter(({ kind }) => kind === 'COUNTRY' || kind === 'COUNTRIES')
    .flatMap(({ name }) => {
      const texts = [body[name] ?? []].flat().filter((one) => typeof one === 'string');
      const unknown = texts.find((text) => countryNamed(text) === null);
      if (unknown === undefined) return [];
      const typed = unknown.slice(0, LONGEST_TOLD);
      const detail = {
        ja: `「${typed}」という国は見つかりません。国名の一部を入力し、一覧から選んでください`,
        en: `No country is called “${typed}”: type a part of its name and choose it from the list`,
      };
      return [fault(`/${name}`, 'COUNTRY', detail)];
    });
}

/** The record that the form is about, as its author read it. */
export function expectedBy({ about, version }: Filled): Expected {
  if (about === null) throw notFound();
  // A form without its version was not made by us: nobody knows what its author had read.
  if (version === null) throw staleVersion(null);
  return { id: about, version };
}
