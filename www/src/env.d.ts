/// <reference types="vite/client" />
declare module 'virtual:glosses' {
  export const ranks: Record<string, string>;
  export const offices: Record<string, string>;
}
declare module 'virtual:suggestions' {
  /** Code → name. */
  export const series: Record<string, string>;
  /** Town or province → country, empty where that is open. */
  export const towns: Record<string, string>;
  export const venues: readonly string[];
  /** ISO 3166-1 alpha-2 codes. */
  export const countries: readonly string[];
}
