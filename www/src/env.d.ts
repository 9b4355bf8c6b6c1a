/// <reference types="vite/client" />
declare module 'virtual:glosses' {
  export const ranks: Record<string, string>;
  export const offices: Record<string, string>;
}
