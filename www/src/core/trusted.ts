/** The only script addresses that the page ever makes: its own worker and service worker. */
interface Policy { createScriptURL(url: string): unknown }
declare global {
  interface Window { trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy } }
}

const own = (url: string): string => {
  if (new URL(url, document.baseURI).origin !== location.origin) throw new TypeError(`not ours: ${url}`);
  return url;
};

export const trusted: Policy = window.trustedTypes?.createPolicy('bienban', { createScriptURL: own }) ?? { createScriptURL: own };
