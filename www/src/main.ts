import './style/page.css';
import './views/bb-app';
import { warm } from './core/analyze';
import { trusted } from './core/trusted';
import { followWords, readAnew } from './state/actions';
import { keep } from './state/keep';
import { followEdits } from './state/edits';
import { follow } from './state/register';

warm();
follow();
followEdits(readAnew);
followWords();
keep();

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    const url = trusted.createScriptURL(new URL('sw.js', document.baseURI).href) as string;
    navigator.serviceWorker.register(url).catch(() => {}); // the page works without, only not offline
  });
}
