import { LitElement } from 'lit';
import { messages, type Messages } from '../i18n';
import { Watch, type State } from '../state/store';

/** Nothing is drawn of a page that is hidden, and nothing comes with its frames. */
const frame = (): Promise<unknown> => new Promise((resolve) => (document.hidden ? setTimeout(resolve) : requestAnimationFrame(resolve)));

/** What all views share: they render into the page itself (one style sheet, ids that reach across), watch parts of the state, and render again once a frame at most, however often it changes. */
export abstract class View extends LitElement {
  constructor() {
    super();
    new Watch(this, (s) => [s.lang, ...this.watched(s)]);
  }
  protected watched(_: Readonly<State>): unknown[] {
    return [];
  }
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await frame();
    super.scheduleUpdate();
  }
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
  protected get t(): Messages {
    return messages();
  }
}
