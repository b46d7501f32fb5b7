import { type ComponentChildren } from 'preact';
import { type Colour } from '../../kernel/colour';
import { accentPath, assetPath } from '../assets/asset-library';
import { withParameter } from '../address';
import { type Place, PLACE_GROUPS } from './navigation';
import { useViewer } from './viewer-context';
import { PostForm } from '../forms/post-form';

const HTMX = JSON.stringify({ includeIndicatorCSS: false, history: 'reload' });

interface Framed {
  readonly title: string;
  /** Of the hospital whose page it is; null: it has none of its own. */
  readonly colour: Colour | null;
  readonly children: ComponentChildren;
}

/** What stands around every page: heading, menu, choices of how to read. */
export function Frame({ title, colour, children }: Framed) {
  const { language, look, principal, say } = useViewer();
  const accent = look.accent === 'BLUE' ? undefined : look.accent.toLowerCase();
  return (
    <html lang={language} data-theme={look.theme.toLowerCase()} data-accent={colour === null ? accent : 'own'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={look.theme === 'SYSTEM' ? 'light dark' : look.theme.toLowerCase()} />
        <meta name="htmx-config" content={HTMX} />
        <title>{`${title} | Bunkaiten`}</title>
        <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetPath('tokens.css')} />
        <link rel="stylesheet" href={assetPath('site.css')} />
        <link rel="stylesheet" href={assetPath('accents.css')} />
        {colour !== null && <link rel="stylesheet" href={accentPath(colour)} />}
        <link rel="stylesheet" href={assetPath('parts.css')} />
        <link rel="stylesheet" href={assetPath('matrix.css')} />
        <link rel="stylesheet" href={assetPath('charts.css')} />
        <script src={assetPath('htmx.js')} defer></script>
        <script src={assetPath('upload.mjs')} type="module"></script>
        <script src={assetPath('fill.mjs')} type="module"></script>
      </head>
      <body>
        <a class="skip" href="#main">
          {say('本文へ移動', 'Skip to the content')}
        </a>
        <header class="top">
          <a class="brand" href="/">
            <img src={assetPath('icon.svg')} alt="" width="28" height="28" /> Bunkaiten
            <span class="brand-ja">{say('責任分界点', 'who answers for what')}</span>
          </a>
          {principal !== null && (
            <div class="who">
              <a href="/preferences">{principal.name}</a>
              <PostForm action="/sign-out">
                <button class="quiet">{say('サインアウト', 'Sign out')}</button>
              </PostForm>
            </div>
          )}
        </header>
        <div class={principal === null ? 'house bare' : 'house'}>
          {principal !== null && <Menu />}
          <main id="main" tabIndex={-1}>
            <h1>{title}</h1>
            <AsKnown />
            {children}
          </main>
        </div>
        <footer class="foot">
          <p>
            {say(
              '判定はガイドライン上の不備を示すもので、違法性を示すものではありません。',
              'Findings say what falls short of the guideline, not what is illegal.',
            )}
          </p>
          <p>
            <a href="/verify">{say('写しの照合', 'Check a copy')}</a> ・{' '}
            <a href="/preferences">{say('表示の設定', 'Display settings')}</a> ・ <a href="/docs">API</a>
          </p>
        </footer>
      </body>
    </html>
  );
}

/** Over a page of the past: that it is one, and the way back. */
function AsKnown() {
  const { address, date, knownOn, say } = useViewer();
  if (knownOn === null) return null;
  return (
    <p class="notice warning">
      {say(
        `${date(knownOn)}の終わりに台帳にあった内容です。いまの内容とは違うことがあります。 `,
        `As the registry knew it at the end of ${knownOn}; it may know otherwise now. `,
      )}
      <a href={withParameter(address, 'asKnownOn', null)}>{say('いまの内容を見る', 'See what it knows now')}</a>
    </p>
  );
}

function Menu() {
  const { address, can, say, text } = useViewer();
  const path = address.split('?')[0] ?? '/';
  return (
    <nav class="menu" aria-label={say('メニュー', 'Menu')}>
      {/* On a narrow screen it is folded; a tick box folds it without a script, and is not there where there is room. */}
      <input type="checkbox" id="menu-open" class="menu-open" aria-controls="places" />
      <label for="menu-open" class="menu-name">
        {say('メニュー', 'Menu')}
      </label>
      <div id="places" class="menu-places">
        {PLACE_GROUPS.map(({ name, places }) => {
          const open = places.filter(({ permission }) => permission === null || can(permission));
          if (open.length === 0) return null;
          return (
            <div key={open[0]?.path} class="places">
              {name !== null && <p class="places-name">{text(name)}</p>}
              <ul>
                {open.map((place) => (
                  <li key={place.path}>
                    <a href={place.path} aria-current={isAt(path, place) ? 'page' : undefined}>
                      {text(place.name)}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </nav>
  );
}

function isAt(path: string, { path: place, parts = [] }: Place): boolean {
  if (place === '/') return path === '/';
  return [place, ...parts].some((one) => path === one || path.startsWith(`${one}/`));
}
