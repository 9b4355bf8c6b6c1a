import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

const SHAPES: Record<string, SVGTemplateResult> = {
  brand: svg`<path d="M3 5h9M3 10h6M3 15h9" /><path class="accent" d="M11 10c5 0 2 5 7 5" />`,
  add: svg`<path d="M10 4v12M4 10h12" />`,
  close: svg`<path d="M5 5l10 10M15 5L5 15" />`,
  previous: svg`<path d="M12 5l-5 5 5 5" />`,
  next: svg`<path d="M8 5l5 5-5 5" />`,
  down: svg`<path d="M5 8l5 5 5-5" />`,
  auto: svg`<circle cx="10" cy="10" r="6.5" /><path class="solid" d="M10 3.5a6.5 6.5 0 0 1 0 13z" />`,
  light: svg`<circle cx="10" cy="10" r="3.5" /><path d="M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M15.7 4.3l-1.4 1.4M5.7 14.3l-1.4 1.4" />`,
  dark: svg`<path d="M16 12A6.5 6.5 0 0 1 8 4a6.5 6.5 0 1 0 8 8z" />`,
  download: svg`<path d="M10 3v9M6 9l4 4 4-4M4 16h12" />`,
  copy: svg`<path d="M7 7h9v9H7zM4 13V4h9" />`,
  keep: svg`<path d="M3 10h14v6H3zM3 10l2.5-6h9l2.5 6M8 13h4" />`,
  done: svg`<path d="M4 10l4 4 8-8" />`,
  day: svg`<path d="M4 5h12v11H4zM4 8.5h12M7 3v3M13 3v3" />`,
  lock: svg`<path d="M5 9h10v7H5zM7 9V6.5a3 3 0 0 1 6 0V9" />`,
  warn: svg`<path d="M10 3l7.5 13h-15zM10 8v4M10 13.6v.6" />`,
  file: svg`<path d="M5 3h7l3 3v11H5zM12 3v3h3" />`,
  list: svg`<path d="M4 5h2M9 5h7M4 10h2M9 10h7M4 15h2M9 15h7" />`,
  find: svg`<circle cx="9" cy="9" r="5" /><path d="M13 13l4 4" />`,
  table: svg`<path d="M3 4h14v12H3zM3 8h14M3 12h14M8.5 8v8" />`,
  columns: svg`<path d="M3 4h14v12H3zM8 4v12M12.5 4v12" />`,
  filter: svg`<path d="M3 4h14l-5.5 6.5V16l-3-1.5v-4z" />`,
  up: svg`<path d="M5 12l5-5 5 5" />`,
  folder: svg`<path d="M3 16V4h5l2 2h7v10z" />`,
  again: svg`<path d="M15 7A6 6 0 1 0 16 11M16 3v4h-4" />`,
  pen: svg`<path d="M4 16l1-4 8.5-8.5 3 3L8 15z" />`,
  undo: svg`<path d="M8 4L4 8l4 4M4.5 8H12a4 4 0 0 1 0 8H8" />`,
  redo: svg`<path d="M12 4l4 4-4 4M15.5 8H8a4 4 0 0 0 0 8h4" />`,
  words: svg`<path d="M4 4h9a3 3 0 0 1 3 3v9H7a3 3 0 0 1-3-3zM8 8h4M8 11h2.5" />`,
  go: svg`<path d="M4 10h11M11 6l4 4-4 4" />`,
};

export const icon = (name: keyof typeof SHAPES & string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${SHAPES[name]}</svg>`;
