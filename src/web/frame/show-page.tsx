import { type ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { HtmlReply } from '../../http/html-reply';
import { type Viewer } from '../viewer';
import { withContents } from './contents';
import { Frame } from './frame';
import { ViewerProvider } from './viewer-context';

/** A page as its view makes it. */
export interface PageContent {
  readonly title: string;
  readonly body: ComponentChildren;
  readonly status?: number;
}

/** The page in its frame. */
export function showPage(viewer: Viewer, { title, body, status = 200 }: PageContent): HtmlReply {
  const html = renderToString(
    <ViewerProvider value={viewer.anywhere}>
      <Frame title={title} colour={viewer.colour}>
        <ViewerProvider value={viewer}>{body}</ViewerProvider>
      </Frame>
    </ViewerProvider>,
  );
  return new HtmlReply(`<!doctype html>${withContents(html, viewer)}`, status);
}
