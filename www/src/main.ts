import './style/page.css';
import { warm } from './core/analyze';
import { trusted } from './core/trusted';
import { speak } from './i18n';
import { followWords, readAnew } from './state/actions';
import { keep } from './state/keep';
import { followEdits } from './state/edits';
import { late } from './state/late';
import { now, watch } from './state/store';
import { App } from './views/bb-app';

warm();
followEdits(readAnew);
followWords();
followMany();
void speak(now().lang).then(() => {
  // The other elements are in it.
  customElements.define('bb-app', App);
  keep();
});

/** What links articles, and shows their meetings, comes with the second of them, or for who looks at it. */
function followMany(): void {
  let many = false;
  watch(() => {
    if (many || (now().docs.length < 2 && now().view === 'articles')) return;
    many = true;
    import('./views/bb-register').catch(() => {}); // who turns to it is told
    void late(() => import('./state/register')).then(({ follow }) => follow());
  });
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    const url = trusted.createScriptURL(new URL('sw.js', document.baseURI).href) as string;
    navigator.serviceWorker.register(url).catch(() => {}); // the page works without, only not offline
  });
}
