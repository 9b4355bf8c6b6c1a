import { LitElement } from 'lit';
import { messages, type Messages } from '../i18n';
import { Watch, type State } from '../state/store';

/** What all views share: they render into the page itself (one style sheet, ids that reach across), and watch parts of the state. */
export abstract class View extends LitElement {
  constructor() {
    super();
    new Watch(this, (s) => [s.lang, ...this.watched(s)]);
  }
  protected watched(_: Readonly<State>): unknown[] {
    return [];
  }
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
  protected get t(): Messages {
    return messages();
  }
}
