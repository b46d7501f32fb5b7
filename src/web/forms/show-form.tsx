import { type ComponentChildren } from 'preact';
import { type HtmlReply } from '../../http/html-reply';
import { showPage } from '../frame/show-page';
import { Crumbs, type Crumb } from '../parts/crumbs';
import { type Viewer } from '../viewer';
import { draftStatus } from './draft';
import { FormBody, type FormOnPage } from './form-body';

export interface FormPage<T extends object> extends FormOnPage<T> {
  readonly title: string;
  /** Where it hangs: the way back. */
  readonly crumbs: readonly Crumb[];
  /** Stands above the form: what whoever fills it in has to know. */
  readonly before?: ComponentChildren;
  /** It stands beside the form instead, where there is room. */
  readonly isBeside?: boolean;
}

/** A page with one form. */
export function showForm<T extends object>(
  viewer: Viewer,
  { title, crumbs, before, isBeside = false, ...form }: FormPage<T>,
): HtmlReply {
  return showPage(viewer, {
    title,
    status: draftStatus(form.draft),
    body: (
      <>
        <Crumbs crumbs={crumbs} />
        <div class={isBeside ? 'form-beside' : undefined}>
          <div>{before}</div>
          <div>
            <FormBody {...form} />
          </div>
        </div>
      </>
    ),
  });
}
